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
    [InlineData("В Кремле заявили, что считают эти слова «совершенно неприемлемыми и опасными».", "Кремле", "Russia")]
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
    [InlineData("«Альянсу нужен враг», — цитирует агентство слова президента Белоруссии Александра Лукашенко.", "Александра Лукашенко", "Belarus")]
    [InlineData("«Альянсу нужен враг», — отметил он в среду.", null, "Unknown")]
    [InlineData("«Альянсу нужен враг», — отметили в посольстве КНР в Москве.", "посольстве КНР в Москве", "China")]
    [InlineData("«Альянсу нужен враг», — пишет в своей колонке обозреватель газеты «Восток» Павел Громов.", "Павел Громов", "Unknown")]
    [InlineData("«Альянсу нужен враг», — уверен экс-премьер Японии Кэндзи Мори.", "Кэндзи Мори", "Japan")]
    // According to.
    [InlineData("По словам министра обороны Норвегии Олафа Берга, корабли «будут оставаться там столько, сколько нужно».", "Олафа Берга", "Norway")]
    [InlineData("По мнению Пекина, такие учения «лишь подрывают мир в регионе».", "Пекина", "China")]
    [InlineData("Как заявил Сергей Лавров, такие учения «лишь подрывают мир в регионе».", "Сергей Лавров", "Unknown")]
    [InlineData("Такие учения «лишь подрывают мир в регионе», заявил Олаф Берг.", "Олаф Берг", "Unknown")]
    [InlineData("Такие учения, по словам Олафа Берга, «лишь подрывают мир в регионе».", "Олафа Берга", "Unknown")]
    // Participles, nouns.
    [InlineData("Олаф Берг покинул зал, подчеркнув: «Говорить больше не о чем».", "Олаф Берг", "Unknown")]
    [InlineData("В заявлении МИД КНР говорится: «Пекин решительно выступает против».", "МИД КНР", "China")]
    // Dashes without marks.
    [InlineData("— Мы не уступим никому, — сказал Олаф Берг.", "Олаф Берг", "Unknown")]
    public void The_speaker_is_found(string text, string? speaker, string origin)
    {
        var quotation = Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech);
        Assert.Equal((speaker, origin), (quotation.Attribution.Speaker, quotation.Attribution.Origin.ToString()));
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

    private static IReadOnlyList<Quotation> Read(string text) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty);
}
