using Framing.Counting;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>Sentences made up in the style of news agencies. What is expected of the one quotation in each that is speech: who speaks, for whom.</summary>
public sealed class RussianAttributionTests
{
    [Theory]
    // Before the quotation.
    [InlineData("Официальный представитель МИД КНР Линь Цзянь заявил: «Пекин не примет такого подхода».", "Линь Цзянь", "China")]
    [InlineData("Министр обороны Норвегии Анна Берг на пресс-конференции в Осло подчеркнула: «Мы останемся в регионе».", "Анна Берг", "Norway")]
    [InlineData("В среду на брифинге в Пекине официальный представитель МИД КНР Линь Цзянь отметил, что альянсу «пора отказаться от менталитета холодной войны».", "Линь Цзянь", "China")]
    [InlineData("Политолог Павел Громов, комментируя итоги саммита, добавил: «Ничего нового мы не услышали».", "Павел Громов", "Unknown")]
    [InlineData("Представитель посольства США в Токио, который участвовал во встрече, сказал: «Мы всё обсудили подробно».", "Представитель посольства США в Токио", "US")]
    [InlineData("В МИД Китая подчеркнули: «Попытки сдерживания обречены на провал».", "МИД Китая", "China")]
    [InlineData("В Кремле заявили, что считают эти слова «совершенно неприемлемыми и опасными».", "Кремль", "Russia")]
    [InlineData("Глава МИД России Сергей Лавров назвал этот план «откровенным грабежом».", "Сергей Лавров", "Russia")]
    [InlineData("Пхеньян обвинил Вашингтон в «подготовке новой войны» на полуострове.", "Пхеньян", "DPRK")]
    [InlineData("Газета «Норд» пишет: «Переговоры зашли в тупик ещё весной».", "Норд", "Unknown")]
    // After the quotation.
    [InlineData("«Мы не уступим никому», — сказал министр иностранных дел Норвегии Олаф Берг.", "Олаф Берг", "Norway")]
    [InlineData("«Мы не уступим никому», - заявила журналистам официальный представитель МИД России Мария Захарова.", "Мария Захарова", "Russia")]
    [InlineData("«Мы не уступим никому», — сообщил ТАСС источник в правительстве.", "источник в правительстве", "Unknown")]
    [InlineData("«Уступят ли они?» — спросил в беседе с журналистами Павел Громов.", "Павел Громов", "Unknown")]
    [InlineData("«Альянс ищет повод», — рассказал РИА Новости директор Центра азиатских исследований Павел Громов.", "Павел Громов", "Unknown")]
    [InlineData("„Мы не уступим никому“, — подчеркнул постоянный представитель Китая при ООН Чжан Вэй.", "Чжан Вэй", "China")]
    [InlineData("\"Мы не уступим никому\", — считает старший научный сотрудник Института Дальнего Востока РАН Павел Громов.", "Павел Громов", "Unknown")]
    [InlineData("«Альянсу нужен враг», — говорится в заявлении МИД КНР.", "МИД КНР", "China")]
    [InlineData("«Альянсу нужен враг», — цитирует агентство слова президента Белоруссии Александра Лукашенко.", "Александр Лукашенко", "Belarus")]
    [InlineData("«Альянсу нужен враг», — отметил он в среду.", null, "Unknown")]
    [InlineData("«Альянсу нужен враг», — отметили в посольстве КНР в Москве.", "посольство КНР в Москве", "China")]
    [InlineData("«Альянсу нужен враг», — пишет в своей колонке обозреватель газеты «Восток» Павел Громов.", "Павел Громов", "Unknown")]
    [InlineData("«Альянсу нужен враг», — уверен экс-премьер Японии Кэндзи Мори.", "Кэндзи Мори", "Japan")]
    [InlineData("«Мы не уступим никому», — заявила официальный представитель МИД России Анна Королёва.", "Анна Королёва", "Russia")]
    // According to.
    [InlineData("«Альянсу нужен враг», — говорится в документе.", "документ", "Unknown")]
    [InlineData("В итоговом заявлении говорится, что угроза «не уменьшается, а меняет форму».", "заявление", "Unknown")]
    [InlineData("МИД Норвегии вызвал посла. В документе, опубликованном на сайте ведомства, стена названа «шагом к новому железному занавесу».", "МИД Норвегии", "Norway")]
    [InlineData("Торговый представитель США Том Дерби, выступая в Конгрессе, настаивал: «Мы не закрываем рынок».", "Том Дерби", "US")]
    [InlineData("«Альянсу нужен враг», — отмечается в тексте выступления министра обороны Польши.", "министр обороны Польши", "Poland")]
    [InlineData("В проекте резолюции, с которым ознакомились журналисты, оборона названа «главной задачей десятилетия».", "резолюция", "Unknown")]
    [InlineData("В посольстве Норвегии в Лондоне обвинения назвали «бездоказательными и смехотворными».", "посольство Норвегии в Лондоне", "Norway")]
    [InlineData("Решение нанесёт ущерб, заявил журналистам замглавы МИД Норвегии Олаф Берг. «Они пилят ветку», — сказал он.", "Олаф Берг", "Norway")]
    [InlineData("В Кремле призыв поддержали: там считают, что давление «ведёт в тупик».", "Кремль", "Russia")]
    [InlineData("По словам министра обороны Норвегии Олафа Берга, корабли «будут оставаться там столько, сколько нужно».", "Олаф Берг", "Norway")]
    [InlineData("По мнению Пекина, такие учения «лишь подрывают мир в регионе».", "Пекин", "China")]
    [InlineData("Как заявил Сергей Лавров, такие учения «лишь подрывают мир в регионе».", "Сергей Лавров", "Unknown")]
    [InlineData("Такие учения «лишь подрывают мир в регионе», заявил Олаф Берг.", "Олаф Берг", "Unknown")]
    [InlineData("Такие учения, по словам Олафа Берга, «лишь подрывают мир в регионе».", "Олаф Берг", "Unknown")]
    // Participles, nouns.
    [InlineData("Олаф Берг покинул зал, подчеркнув: «Говорить больше не о чем».", "Олаф Берг", "Unknown")]
    [InlineData("В заявлении МИД КНР говорится: «Пекин решительно выступает против».", "МИД КНР", "China")]
    // Dashes without marks.
    [InlineData("— Мы не уступим никому, — сказал Олаф Берг.", "Олаф Берг", "Unknown")]
    [InlineData("Берг узнала об этом из письма. — Три строчки и печать, — говорит Олаф Берг.", "Олаф Берг", "Unknown")]
    [InlineData("Генконсул КНР в Хабаровске Цуй Минь назвал маршрут «мостом без опор».", "Цуй Минь", "China")]
    [InlineData("Польская Nowy Dzien полагает, что переговоры «закончились вничью».", "Nowy Dzien", "Poland")]
    [InlineData("Олаф Берг привёл слова премьера Норвегии: «Трава растёт сама».", "премьер Норвегии", "Norway")]
    public void The_speaker_is_found(string text, string? speaker, string origin)
    {
        var quotation = Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech);
        Assert.Equal((speaker, origin), (quotation.Attribution.Speaker, quotation.Attribution.Origin.ToString()));
    }

    [Fact]
    public void Whoever_asks_is_not_the_person_asked()
    {
        var read = Read("Олаф Берг приехал в Осло. «Я рад», — сказал Берг.\n\n— Вы не боитесь эскалации? — спросил корреспондент.\n— Нет, — ответил Берг.");
        Assert.Equal(["Олаф Берг", "корреспондент", "Олаф Берг"], read.Select(q => q.Attribution.Speaker));
    }

    [Theory]
    [InlineData("Песков отметил, что «Северный поток» достроен.", QuotationKind.Title)]
    [InlineData("Крейсер «Адмирал Громов» вышел в море.", QuotationKind.Title)]
    [InlineData("В статье «Почему альянс расширяется на восток» об этом нет ни слова.", QuotationKind.Title)]
    [InlineData("На учениях «Восток-2022» были и китайские военные.", QuotationKind.Title)]
    [InlineData("Акции «Газпрома» подешевели.", QuotationKind.Title)]
    [InlineData("Так называемая «цивилизованная часть мира» промолчала.", QuotationKind.Scare)]
    [InlineData("Запад снова говорит о «партнёрстве».", QuotationKind.Scare)]
    [InlineData("Берг отметил, что «партнёры» молчат.", QuotationKind.Scare)]
    [InlineData("Олаф Берг назвал это «грабежом».", QuotationKind.Speech)]
    public void A_mark_is_not_yet_speech(string text, QuotationKind kind) => Assert.Equal(kind, Read(text)[0].Kind);

    [Theory]
    [InlineData("«Мы не уступим, — сказал Олаф Берг. — И не отступим».", "Мы не уступим|И не отступим")]
    [InlineData("«Мы, — сказал Олаф Берг, — не уступим никому».", "Мы|не уступим никому")]
    [InlineData("— Мы не уступим, — сказал Олаф Берг. — И не отступим.", "Мы не уступим|И не отступим.")]
    [InlineData("— Уступите? — спросил Олаф Берг.", "Уступите?")]
    [InlineData("«Нам нужна газета «Правда», — сказал Олаф Берг. Потом он уехал.", "Нам нужна газета «Правда»")]
    public void Dashes_part_the_authors_clause_from_the_speech(string text, string parts)
    {
        var speech = Read(text).Where(q => q is { Kind: QuotationKind.Speech, IsNested: false }).ToList();
        Assert.Equal(parts, string.Join('|', speech.Select(q => q.Span.Of(text))));
        Assert.All(speech, q => Assert.Equal("Олаф Берг", q.Attribution.Speaker));
    }

    [Theory]
    [InlineData("— первый пункт плана\n— второй пункт плана")]
    [InlineData("Москва — столица, — и больше ничего.")]
    public void A_dash_is_not_yet_speech(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Another_line_of_dialogue_is_anothers()
    {
        var quotations = Read("— Вы поедете? — спросил Павел Громов.\n— Нет.");
        Assert.Equal(["Павел Громов", null], quotations.Select(q => q.Attribution.Speaker));
    }

    [Theory]
    [InlineData("Было заявлено, что альянс «готов к любому развитию событий в регионе и за его пределами».")]
    [InlineData("Следует отметить, что альянс «готов к любому развитию событий в регионе и за его пределами».")]
    [InlineData("Мы подчёркиваем, что альянс «готов к любому развитию событий в регионе и за его пределами».")]
    public void Nobody_is_named_so_nobody_is_guessed(string text) => Assert.Null(Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech).Attribution.Speaker);

    [Theory]
    // Cases, surname, office and pronoun lead to one person.
    [InlineData("Приехал министр Олаф Берг. «Мы останемся», — сказал Берг.", "Олаф Берг")]
    [InlineData("С министром Олафом Бергом говорили долго. Позже Олаф Берг уехал. По словам Берга, им «больше не о чем говорить».", "Олаф Берг")]
    [InlineData("Приехал министр Олаф Берг. «Мы останемся здесь», — заявил министр.", "Олаф Берг")]
    [InlineData("Дипломат Чжан Вэй прибыл в Осло. Он подчеркнул: «Мы останемся здесь».", "Чжан Вэй")]
    [InlineData("Официальный представитель МИД Мария Лунина провела брифинг. «Мы ответим», — сказала она.", "Мария Лунина")]
    [InlineData("Посол Анна Берг и министр Павел Громов встретились. По её словам, им «больше не о чем говорить».", "Анна Берг")]
    [InlineData("Об этом пишет The Northern Herald. «Переговоры идут тяжело», — отмечает издание.", "The Northern Herald")]
    public void Forms_of_one_name_are_one_speaker(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech).Attribution.Speaker);

    [Theory]
    [InlineData("Мэр Павел Громов говорил с Анной Берг. Та ответила, что «ничего не подпишет».", "Анна Берг")]
    [InlineData("Павел Громов спорил с депутатом Анной Берг. «Ничего не выйдет», — сказал он. Депутат выслушала и заметила, что «ещё посмотрит».", "Павел Громов|Анна Берг")]
    [InlineData("«Пора», — сказал Павел Громов. Анна Берг приехала поздно. «Не пора», — возразила она.", "Павел Громов|Анна Берг")]
    [InlineData("В Осло это называют «защитой слабых», а в Пекине — «новой блоковой политикой».", "Осло|Пекин")]
    [InlineData("Так называемая «помощь» друзей, по словам Анны Берг, «дорого обойдётся».", "Анна Берг")]
    [InlineData("Командующий 7-м флотом вице-адмирал Олаф Берг утверждал, что поход «был мирным».", "Олаф Берг")]
    [InlineData("«Решение готово», — цитирует газета одного из собеседников.", "один из собеседников")]
    [InlineData("В министерстве обороны говорить отказались, указав лишь, что учения «идут по плану».", "министерство обороны")]
    [InlineData("В Следственном комитете не согласны. Там уверены, что вина «полностью доказана».", "Следственный комитет")]
    [InlineData("В Госпогранкомитете рассказали, что очереди «создают нарочно».", "Госпогранкомитет")]
    [InlineData("Олаф Берг, как передаёт радио Норвегии, узнал об этом утром и сказал, что это «какая-то ошибка».", "Олаф Берг")]
    [InlineData("Олаф Берг назвал проект «артерией дружбы» и пообещал, что строители «не подведут».", "Олаф Берг|Олаф Берг")]
    [InlineData("Канцлер Олаф Берг ждал президента Анну Лунд. «Пора», — подчеркнула глава государства.", "Анна Лунд")]
    [InlineData("Роза Шайхутдинова молчит. «Ничего, пешком пойдём», — говорит на прощание Роза.", "Роза Шайхутдинова")]
    [InlineData("Для тренера Евгении Савчук новость стала неожиданностью. «Не ждали», — призналась она.", "Евгения Савчук")]
    [InlineData("Глава МИД султаната Абдулла аль-Фарси уехал. «Договорились», — сказал аль-Фарси.", "Абдулла аль-Фарси")]
    [InlineData("Ему вторил казахстанский коллега Олаф Берг: «Мы догнали дедов».", "Олаф Берг")]
    [InlineData("Эксперт по Центральной Азии Павел Громов молчит. «Посмотрим», — говорит он.", "Павел Громов")]
    [InlineData("Министр науки и высшего образования РФ Павел Громов ответил: «Посмотрим, что будет».", "Павел Громов")]
    [InlineData("Постоянный представитель РФ при всемирной организации Павел Громов сказал: «Посмотрим, что будет».", "Павел Громов")]
    [InlineData("В НАТО об этом слышали: в альянсе это назвали «безответственной риторикой».", "НАТО")]
    [InlineData("Вера Лаптева привела сына. «Я принёс обед», — вспоминает Глеб Лаптев. «Дома мы спим», — уверяет Лаптева.", "Глеб Лаптев|Вера Лаптева")]
    [InlineData("«Пора», — сказал Павел Громов. Заведующий Олаф Берг был против: родня на работе, считал он, «либо цирк, либо трагедия».", "Павел Громов|Олаф Берг")]
    [InlineData("«Пора», — сказал Павел Громов. Как рассказал источник в делегации, спорили долго. «До четырёх утра», — уточнил он.", "Павел Громов|источник в делегации")]
    [InlineData("«Пора», — сказала Анна Берг. Прокуратура начала проверку. По её данным, договор «расторгнут с нарушениями».", "Анна Берг|Прокуратура")]
    [InlineData("— Лодка там, где была калитка, — показывает учительница Анна Берг. — Вон там.", "Анна Берг|Анна Берг")]
    [InlineData("Паводок: «Лодка стоит там, где была калитка»\n\n«Лодка стоит там, где была калитка», — говорит Анна Берг.", "Анна Берг|Анна Берг")]
    [InlineData("— Рита Осиповна, что изменилось?\n\n— Исчезло слово.\n\n— А ещё?\n\n— Устала я.", "Рита Осиповна|Рита Осиповна")]
    [InlineData("— Роман Андреевич, вы передумали?\n\nДрессировщик Роман Лисицын наливает чай.\n\n— Почти.\n\n— А звери?\n\n— Звери дома.", "Роман Лисицын|Роман Лисицын")]
    [InlineData("«Мы не просим, мы приглашаем»: Тбилиси ответил на критику", "Тбилиси")]
    [InlineData("— Холодильник утонул, — перечисляет Нина Павловна. — И диван.", "Нина Павловна|Нина Павловна")]
    public void Grammar_tells_who_it_is(string text, string speakers) =>
        Assert.Equal(speakers, string.Join('|', Read(text).Where(q => q is { Kind: QuotationKind.Speech, IsNested: false }).Select(q => q.Attribution.Speaker)));

    [Theory]
    [InlineData("МИД Латвии молчал. Министр иностранных дел республики Андрис Калнс сказал: «Торга не будет».", "Latvia")]
    [InlineData("«Норвегия сделает всё, что нужно», — заверил премьер-министр страны Олаф Берг.", "Norway")]
    [InlineData("Страны НАТО договорились. «Мы готовы ко всему», — заявил генсек альянса Олаф Берг.", "NATO")]
    [InlineData("В МИД Китая ответили США. «Мы готовы ко всему», — заявил представитель ведомства Чжан Вэй.", "China")]
    public void A_body_without_its_name_is_the_one_named_before(string text, string origin) =>
        Assert.Equal(origin, Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech).Attribution.Origin.ToString());

    [Theory]
    [InlineData("На вопросы ответила директор музея Анна Берг.\n\n— Что нового?\n\n— Почти ничего.\n\n— А старого?\n\n— Старого много. Вот, смотрите.\n\nПоказывает на полку.", "Почти ничего.|Старого много. Вот, смотрите.")]
    [InlineData("Анна Берг: «Мы ждём»\n\n**— Что нового?**\n\n— Ничего.\n\nСовсем ничего.\n\n**— А старого?**\n\n— Много, — смеётся Берг. — Смотрите.", "Мы ждём|Ничего.|Совсем ничего.|Много|Смотрите.")]
    public void In_an_interview_the_answers_are_of_whom_it_is_with(string text, string answers)
    {
        var speech = Read(text).Where(q => q.Kind == QuotationKind.Speech).ToList();
        Assert.Equal(answers, string.Join('|', speech.Select(q => q.Span.Of(text))));
        Assert.All(speech, q => Assert.Equal("Анна Берг", q.Attribution.Speaker));
    }

    [Fact]
    public void A_transcript_has_a_name_before_each_line_and_no_marks()
    {
        const string text = "Вопрос: Что с договором?\n\nАнна Берг: Он подписан.\n\nИ он уже действует.\n\nВопрос: А с «дорожной картой»?\n\nАнна Берг: Готовим.";
        Assert.Equal(["Что с договором?", "Анна Берг: Он подписан.\n\nИ он уже действует.", "А с «дорожной картой»?", "Анна Берг: Готовим."],
            Read(text).Where(q => !q.IsNested).Select(q => (q.Attribution.Speaker is { } name ? name + ": " : "") + q.Span.Of(text)));
    }

    [Fact]
    public void The_registry_is_found_in_every_case()
    {
        using var folder = new TemporaryFolder();
        folder.Write("speakers.yaml", "speakers:\n  - {name: Olaf Berg, aliases: [Олаф Берг, Берг], origin: Norway}\n");
        const string text = "По словам Олафа Берга, им «больше не о чем говорить». «Мы останемся», — сказал Берг.";
        var quotations = VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Beside(folder.Path));
        Assert.All(quotations, q => Assert.Equal(("Olaf Berg", "Norway"), (q.Attribution.Speaker, q.Attribution.Origin.ToString())));
    }

    [Fact]
    public void A_phrase_in_a_Russian_article_counts_for_the_Chinese_voice_that_says_it()
    {
        var corpus = Made.Of(Made.Document("a", "Официальный представитель МИД КНР Линь Цзянь заявил: «Альянсу пора отказаться от менталитета холодной войны». Громов пишет об этом много лет.", "Павел Громов", "Russia"));
        Assert.Equal(["China 1", "Russia 0"], corpus.Count("менталитет* холодной войны", By.Origin).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
        Assert.Equal(["Russia 1"], corpus.Count("менталитет* холодной войны", By.SourceOrigin).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
    }

    [Fact]
    public void Each_paragraph_is_read_in_its_own_language()
    {
        var text = "“We stay,” said Anna Berg.\n\n«Мы останемся», — сказал Павел Громов.\n\n“我们不会退让。”林剑说。\n\n“We never left,” Berg added.";
        Assert.Equal(["Anna Berg", "Павел Громов", "林剑", "Anna Berg"], Read(text).Select(q => q.Attribution.Speaker));
    }

    [Fact]
    public void A_megabyte_of_marks_and_dashes_is_read()
    {
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("«так» он сказал ", 60_000))));
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("— так, — сказал он. ", 50_000))));
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("— Что?\n\n— Он сказал да.\n\n", 20_000))));
    }

    private static IReadOnlyList<Quotation> Read(string text) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty);
}
