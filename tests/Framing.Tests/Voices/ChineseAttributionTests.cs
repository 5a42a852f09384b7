using Framing.Counting;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>Sentences made up in the style of news agencies. What is expected of the one quotation in each that is speech: who speaks, for whom.</summary>
public sealed class ChineseAttributionTests
{
    [Theory]
    // Before the quotation.
    [InlineData("中国外交部发言人林剑表示：“中方不接受这种做法。”", "林剑", "China")]
    [InlineData("中国外交部发言人林剑3日在例行记者会上说：“中方不接受这种做法。”", "林剑", "China")]
    [InlineData("俄罗斯总统普京在与记者交谈时指出，西方国家“正在玩火”。", "普京", "Russia")]
    [InlineData("挪威国防大臣贝格强调：“我们会留在该地区。”", "贝格", "Norway")]
    [InlineData("当地时间11日，北约秘书长斯托尔滕贝格在峰会上称，这是“决定性的一步”。", "斯托尔滕贝格", "NATO")]
    [InlineData("中国常驻联合国代表傅聪在安理会发言时警告：“不要煽动对抗。”", "傅聪", "China")]
    [InlineData("对此，中国驻挪威大使馆回应称：“这完全是颠倒黑白。”", "中国驻挪威大使馆", "China")]
    [InlineData("在奥斯陆举行的记者会上，美国国防部长奥斯汀说：“我们不寻求冲突。”", "奥斯汀", "US")]
    [InlineData("王毅外长指出：“双方要坚持多边主义。”", "王毅", "Unknown")]
    [InlineData("《北方时报》社评写道：“亚洲不需要自己的北约。”", "北方时报", "Unknown")]
    [InlineData("日本防卫省发言人林浩批评中方“单方面改变现状”。", "林浩", "Japan")]
    [InlineData("中方敦促北约摒弃“冷战思维”。", "中方", "China")]
    [InlineData("北约峰会发表宣言，称中国是“系统性挑战”。", "北约峰会", "NATO")]
    [InlineData("朝鲜外务省谴责美国“蓄意挑衅”。", "朝鲜外务省", "DPRK")]
    [InlineData("奥斯陆大学教授贝格对记者表示，这是“新冷战”的开端。", "贝格", "Norway")]
    [InlineData("毛宁：“我们坚决反对。”", "毛宁", "Unknown")]
    [InlineData("专家认为，此举“损人不利己”。", "专家", "Unknown")]
    [InlineData("里长郭彦均说，当时“整栋楼都在摇”。", "郭彦均", "Unknown")]
    [InlineData("总商会理事曾丽珊昨表示，双方应“少一点火药味”。", "曾丽珊", "Unknown")]
    [InlineData("韩国总统李在明表示：“对话的大门没有关上。”", "李在明", "South Korea")]
    [InlineData("“这是最冷的冬天。”韩国半导体协会会长文在镐在首尔这样形容行业现状。", "文在镐", "South Korea")]
    [InlineData("美国国务院发言人称，“任何企图都不会成功”。", "美国国务院发言人", "US")]
    [InlineData("毛宁斥之为“捕风捉影”。", "毛宁", "Unknown")]
    [InlineData("德国风能协会主席贝格直言：“能源转型就不用谈了。”", "贝格", "Germany")]
    [InlineData("美国在台协会发言人贝格指出，安排“符合多年惯例”。", "贝格", "US")]
    [InlineData("驻韩美军司令贝格称，美方的承诺“坚如磐石”。", "贝格", "US")]
    [InlineData("正如贝格所说，“规则只是赢的时候才有效”。", "贝格", "Unknown")]
    [InlineData("中方回应称，此事与己无关。外交部发言人毛宁说：“我们坚决反对。”", "毛宁", "China")]
    [InlineData("國防部長蘇彥廷表示：「只會更真、不會更少。」美國國防部發言人羅未回應。", "蘇彥廷", "Unknown")]
    [InlineData("新华社北京7月20日电 7月20日外交部发言人毛宁说：“我们坚决反对。”", "毛宁", "China")]
    [InlineData("外交部发言人毛宁说，中方敦促美方“立即纠正错误做法”。", "毛宁", "China")]
    [InlineData("国际问题学者贝格指出，这种说法“经不起推敲”。", "贝格", "Unknown")]
    [InlineData("《北方时报》12日发表题为《盾与矛》的社论称，“政府没有作出充分说明”。", "北方时报", "Unknown")]
    [InlineData("社区医院的王医生告诉记者：“很多老人不是病倒的。”", "王医生", "Unknown")]
    [InlineData("街坊周太太笑言：“买菜都够买两个星期啦！”", "周太太", "Unknown")]
    [InlineData("“七年了，我很少下楼。”家住六楼的张桂兰老人今年八十一岁。", "张桂兰", "Unknown")]
    [InlineData("“这是严重警告，”东部战区新闻发言人聂海峰大校说。", "聂海峰", "Unknown")]
    [InlineData("据新华社报道，外交部发言人毛宁说：“这纯属中国内政。”", "毛宁", "Unknown")]
    [InlineData("据俄罗斯卫星通讯社报道，双方“已经就停火达成一致并将很快签署文件”。", "俄罗斯卫星通讯社", "Russia")]
    [InlineData("美国智库北方中心的研究员格罗斯曼撰文指出，军方内部存在“严重分歧”。", "格罗斯曼", "US")]
    [InlineData("报告指出，“全球军费去年又一次创下历史新高”。", "报告", "Unknown")]
    [InlineData("北方能源署的报告则指出，“需求将是目前的四倍半”。", "北方能源署", "Unknown")]
    [InlineData("有记者就美国国防部长贝格日前称中国是“最大的步步紧逼的挑战”提问。", "贝格", "US")]
    [InlineData("外交部次长吴静怡指出：“我们的友谊经得起考验。”", "吴静怡", "Unknown")]
    [InlineData("海关总署统计分析司司长吕明介绍说，“一颗榴莲到餐桌只要三天”。", "吕明", "Unknown")]
    [InlineData("商人黎氏秋香一边装车一边告诉记者：“现在我着急。”", "黎氏秋香", "Unknown")]
    [InlineData("网友“南海渔夫”留言说：“自由在哪里？”", "南海渔夫", "Unknown")]
    [InlineData("越南工贸部在通报中称，出口“有望全年突破60亿美元”。", "越南工贸部", "Vietnam")]
    [InlineData("联合军演启动 朝鲜称将“以牙还牙”", "朝鲜", "DPRK")]
    [InlineData("中国驻挪威大使馆随即发表声明，指责该访问“严重违背原则”。", "中国驻挪威大使馆", "China")]
    [InlineData("韩彩云却有点不高兴。“现在一天收三十块，我修得过来吗？”", "韩彩云", "Unknown")]
    [InlineData("联合国秘书长贝格发推文警告：“时间不站在我们这一边。”", "贝格", "UN")]
    [InlineData("他的发言人贝尔纳代特·罗什说：“只能继续谈下去。”", "贝尔纳代特·罗什", "Unknown")]
    [InlineData("会后发表的联合公报称，双方“一致同意保持高层交往”。", "联合公报", "Unknown")]
    [InlineData("法国外交部发言人勒梅尔不予置评，仅表示巴黎“注意到有关报道”。", "勒梅尔", "France")]
    [InlineData("《泰晤士时报》分析了局势。该报写道，欧洲“想当裁判，却连哨子都没带”。", "泰晤士时报", "Unknown")]
    [InlineData("主任赵宏声建议尽早接种。他打了个比方：“疫苗是雨伞，不能让雨不下。”", "赵宏声", "Unknown")]
    // After the quotation.
    [InlineData("老师黄雅琪原本只打算待一年。“孩子问我明年还在不在，”她笑着说。", "黄雅琪", "Unknown")]
    [InlineData("“历史一再证明这一点。”杜若梅说。", "杜若梅", "Unknown")]
    [InlineData("“他们把门关上了。”一位不愿具名的参会代表这样描述谈判气氛。", "参会代表", "Unknown")]
    [InlineData("“这是历史性的突破。”谈及此次会晤，俄罗斯总统助理贝格难掩兴奋。", "贝格", "Russia")]
    [InlineData("“我们不会退让，”林剑说。", "林剑", "Unknown")]
    [InlineData("“任何人都不要低估我们的决心！”中国外交部发言人汪文斌说道。", "汪文斌", "China")]
    [InlineData("“这是一个错误的决定。”挪威外交大臣贝格告诉记者。", "贝格", "Norway")]
    [InlineData("“欧洲不应成为附庸”，法国总统马克龙在演讲中写道。", "马克龙", "France")]
    [InlineData("他们的做法是“公开的讹诈行为”，林剑说。", "林剑", "Unknown")]
    [InlineData("“会谈很有成果。”克里姆林宫表示。", "克里姆林宫", "Russia")]
    // Traditional characters and corner marks.
    [InlineData("外交部發言人林劍說：「我們不會讓步。」", "林劍", "Unknown")]
    [InlineData("「我們不會讓步，」中國國防部發言人吳謙強調。", "吳謙", "China")]
    [InlineData("美國國務院發言人米勒批評北京「破壞穩定」。", "米勒", "US")]
    [InlineData("〔記者吳家豪／台北報導〕外交部發言人劉永健回應：「我們感謝友邦。」", "劉永健", "Taiwan")]
    [InlineData("據中央社報導，台灣外交部發言人劉永健回應：「我們感謝友邦。」", "劉永健", "Taiwan")]
    [InlineData("俄羅斯總統普京認為，西方「正在玩火」。", "普京", "Russia")]
    [InlineData("曾参与铁路建设的老工人约瑟夫说，中国师傅“话不多，干活快”。", "约瑟夫", "Unknown")]
    [InlineData("卖豆腐的孙大姐不太习惯：“空调吹得豆腐都感冒了。”", "孙大姐", "Unknown")]
    [InlineData("“货币政策要稳健。”10月11日，央行副行长邹远在发布会上如是说。", "邹远", "Unknown")]
    [InlineData("北师大教授邓一鸣调研发现，他说：“政策像踩刹车。”", "邓一鸣", "Unknown")]
    [InlineData("“减了班里的。”说起补课，家长陶女士直摇头。", "陶女士", "Unknown")]
    [InlineData("美国代表则要求加强制裁，他说：“没有代价，就没有停火。”", "美国代表", "US")]
    public void The_speaker_is_found(string text, string speaker, string origin)
    {
        var quotation = Assert.Single(Read(text), q => q.Kind == QuotationKind.Speech);
        Assert.Equal((speaker, origin), (quotation.Attribution.Speaker, quotation.Attribution.Origin.ToString()));
    }

    [Theory]
    [InlineData("所谓“基于规则的秩序”不过是少数国家的规矩。", QuotationKind.Scare)]
    [InlineData("林剑指出，所谓“中国威胁论”毫无根据。", QuotationKind.Scare)]
    [InlineData("“冷战思维”在亚洲没有市场。", QuotationKind.Scare)]
    [InlineData("林剑表示，“台独”没有出路。", QuotationKind.Scare)]
    [InlineData("这一做法被外界称为“亚洲版北约”。", QuotationKind.Scare)]
    [InlineData("中俄海军举行“北方联合-2024”演习。", QuotationKind.Title)]
    [InlineData("“辽宁号”航母编队穿越海峡。", QuotationKind.Title)]
    [InlineData("外长们签署了《北方海域安全合作宣言》。", QuotationKind.Title)]
    [InlineData("林剑说，《北方宣言》不针对第三方。", QuotationKind.Title)]
    [InlineData("林剑痛批“海盗”。", QuotationKind.Speech)]
    [InlineData("林剑称，演习首次纳入“核攻击”应对课目。", QuotationKind.Scare)]
    [InlineData("林剑认为，消费券的“乘数效应”被高估。", QuotationKind.Scare)]
    [InlineData("林剑说，日本近期参加“勇敢之盾”等联合演习。", QuotationKind.Title)]
    [InlineData("代表团将出席“民主伙伴论坛”。", QuotationKind.Title)]
    [InlineData("中欧班列十五周年：一趟列车的“朋友圈”", QuotationKind.Scare)]
    [InlineData("外交部：反对以“国家安全”为名行打压之实", QuotationKind.Scare)]
    public void A_mark_is_not_yet_speech(string text, QuotationKind kind) => Assert.Equal(kind, Assert.Single(Read(text)).Kind);

    [Theory]
    [InlineData("“我们不会退让，”林剑说，“也没有什么可谈的。”", "林剑|林剑")]
    [InlineData("林剑说：“我们不会退让。”他还强调：“也没有什么可谈的。”", "林剑|林剑")]
    [InlineData("“我们不会退让。”林剑说。“也没有什么可谈的。”", "林剑|林剑")]
    [InlineData("中国国防大学教授金一南说：“他们怕了。”\n“我们不怕他们。”", "金一南|金一南")]
    [InlineData("“我们要的是和平”、“不是战争”，卢卡申科表示。", "卢卡申科|卢卡申科")]
    [InlineData("德国总理朔尔茨表示，“脱钩不是选项”，并呼吁“保持沟通”。", "朔尔茨|朔尔茨")]
    [InlineData("弗拉基米尔·普京抵达北京。普京表示：“关系处于最好水平。”", "弗拉基米尔·普京")]
    [InlineData("外交部发言人林剑主持记者会。发言人强调：“我们不会退让。”", "林剑")]
    [InlineData("林剑说：“我们不会退让。”声明说：“没有商量。”", "林剑|林剑")]
    [InlineData("据英国《北方时报》报道，英国首相贝格说，英国不会“选边站队”。报道称，这让布鲁塞尔“既失望又不意外”。", "|贝格|北方时报")]
    [InlineData("中国专家黄晓玲随队赴意清点。她说：“我的手在抖。”黄晓玲还说：“谢谢他。”", "黄晓玲|黄晓玲")]
    [InlineData("林剑说：“我们不会退让。”志愿者王丽娟来自湖南。她说：“我在教中文。”", "林剑|王丽娟")]
    [InlineData("林剑说：“我们不会退让。”在老街开茶馆的温兆麟却不以为然。“少来这一套！”他摇头说。", "林剑|温兆麟")]
    [InlineData("林剑说：“我们不会退让。”在他看来，对方的做法“比沉默更糟”。", "林剑|林剑")]
    [InlineData("商务部新闻发言人林剑发表谈话指出：\n\n“我们坚决反对。\n\n“贸易战没有赢家。”", "林剑|林剑")]
    public void One_speaker_goes_on(string text, string speakers) => Assert.Equal(speakers, string.Join('|', Read(text).Select(q => q.Attribution.Speaker)));

    [Theory]
    [InlineData("有分析认为，美国此举是在“公开地拉帮结派并且孤立自己的对手”。")]
    [InlineData("他表示，“我们没有退路”。")]
    [InlineData("我们认为，这是在“公开地拉帮结派并且孤立自己的对手”。")]
    public void Nobody_is_named_so_nobody_is_guessed(string text) => Assert.Null(Assert.Single(Read(text)).Attribution.Speaker);

    [Fact]
    public void A_transcript_has_a_name_before_each_line_and_no_marks()
    {
        const string text = "新华社记者：有什么消息？\n\n毛宁：会议开得很成功，弘扬了“上海精神”。\n\n路透社记者：请介绍情况。\n\n毛宁：没有更多消息。";
        Assert.Equal(["毛宁: 会议开得很成功，弘扬了“上海精神”。", "毛宁: 没有更多消息。"], Lines(text).Where(l => l.StartsWith("毛宁", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("新华社北京7月20日电 外交部发言人毛宁说：“我们坚决反对。”", true)]
    [InlineData("中方回应称，此事与己无关。外交部发言人毛宁说：“我们坚决反对。”", true)]
    [InlineData("中国外交部发言人毛宁说：“我们坚决反对。”", false)]
    public void A_ministry_without_its_country_is_inferred(string text, bool inferred)
    {
        var attribution = Read(text)[^1].Attribution;
        Assert.Equal((Origin.China, inferred), (attribution.Origin, attribution.IsInferred));
        var proven = Made.Corpus(text).WithoutInferred().Documents[0].Quotations[^1].Attribution;
        Assert.Equal(inferred ? Origin.Unknown : Origin.China, proven.Origin);
    }

    [Fact]
    public void The_evidence_is_words_of_the_text()
    {
        const string text = "中国外交部发言人林剑回应称：“中方不接受这种做法。”";
        var attribution = Assert.Single(Read(text)).Attribution;
        Assert.Equal(("回应称", "中国外交部发言人林剑"), (attribution.Cue!.Value.Of(text), attribution.Mention!.Value.Of(text)));
    }

    [Fact]
    public void A_report_of_a_briefing_is_read_to_its_end()
    {
        const string text = """
            　　新华社北京6月3日电　外交部发言人林剑3日主持例行记者会。有记者问及北约峰会涉华内容。

            　　林剑表示，北约宣言“充斥着冷战思维和好战言论”。“我们敦促北约停止制造假想敌，”他说，“不要在搞乱欧洲之后又来搞乱亚洲。”

            　　日本首相森健二4日回应说，日方“不会被吓倒”。他同时强调：“我们的行动是公开透明的。”所谓“亚洲版北约”的说法并不准确。中俄“北方联合”演习将于六月举行。
            """;
        Assert.Equal(
            ["林剑: 充斥着冷战思维和好战言论", "林剑: 我们敦促北约停止制造假想敌，", "林剑: 不要在搞乱欧洲之后又来搞乱亚洲。", "森健二: 不会被吓倒", "森健二: 我们的行动是公开透明的。", "-: 亚洲版北约", "-: 北方联合"],
            Lines(text));
    }

    [Fact]
    public void An_article_in_traditional_characters_is_read_to_its_end()
    {
        const string text = """
            俄羅斯外交部發言人扎哈羅娃週三在社交平台發文稱：「這是赤裸裸的雙重標準。」她批評北約「把手伸向亞太」。

            挪威國防大臣貝格則反駁說：「我們只是履行盟約。」《北方時報》引述消息人士的話報導稱，奧斯陸「深感不安」。

            「沒有人希望看到戰爭，」貝格在聲明中寫道。
            """;
        Assert.Equal(
            ["扎哈羅娃: 這是赤裸裸的雙重標準。", "扎哈羅娃: 把手伸向亞太", "貝格: 我們只是履行盟約。", "-: 北方時報", "北方時報: 深感不安", "貝格: 沒有人希望看到戰爭，"],
            Lines(text));
    }

    [Fact]
    public void A_phrase_in_a_Russian_source_counts_for_the_Chinese_voice_that_says_it()
    {
        var corpus = Made.Of(Made.Document("a", "中国外交部发言人林剑表示：“北约应当摒弃冷战思维。”俄罗斯专家对此并不意外。", "俄罗斯卫星通讯社", "Russia"));
        Assert.Equal(["China 1", "Russia 0"], corpus.Count("冷战思维", By.Origin).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
        Assert.Equal(["Russia 1"], corpus.Count("冷战思维", By.SourceOrigin).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
    }

    [Fact]
    public void A_megabyte_of_marks_is_read() => Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("“是”他说", 120_000))));

    private static IEnumerable<string> Lines(string text) => Read(text).Where(q => !q.IsNested).Select(q => $"{q.Attribution.Speaker ?? "-"}: {q.Span.Of(text)}");

    private static IReadOnlyList<Quotation> Read(string text) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty);
}
