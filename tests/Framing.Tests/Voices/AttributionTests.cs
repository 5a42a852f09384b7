using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class AttributionTests
{
    [Theory]
    // Beside the quotation.
    [InlineData("Washington \"stands with its allies\", a State Department official said on condition of anonymity.", "State Department official", "following")]
    [InlineData("\"We will not yield,\" Commodore Anna Berg told reporters.", "Anna Berg", "following")]
    [InlineData("\"We will not yield,\" said Minister Anna Berg.", "Anna Berg", "inverted")]
    [InlineData("\"We will not yield,\" Anna Berg told reporters in Oslo.", "Anna Berg", "following")]
    [InlineData("\"We will not yield,\" Anna Berg, who leads the party, said on Monday.", "Anna Berg", "following")]
    [InlineData("\"We will not yield,\" Anna Berg, minister of trade of Norway in the last cabinet, recently recalled.", "Anna Berg", "following")]
    [InlineData("\"Will they yield?\" Anna Berg asked.", "Anna Berg", "following")]
    [InlineData("\"We will not yield,\" according to Anna Berg.", "Anna Berg", "according")]
    [InlineData("\"We will not yield.\"\n– Anna Berg explains.", "Anna Berg", "dash")]
    [InlineData("Anna Berg said: \"We will not yield.\"", "Anna Berg", "introduced")]
    [InlineData("Anna Berg said that \"not one of us will yield\" to them.", "Anna Berg", "introduced")]
    [InlineData("Speaking in Oslo, Anna Berg said in a letter, \"We will not yield.\"", "Anna Berg", "introduced")]
    [InlineData("The minister, Anna Berg, said: \"We will not yield.\"", "Anna Berg", "introduced")]
    [InlineData("A friend of the family said, \"We will not yield.\"", "friend of the family", "introduced")]
    [InlineData("\"We will not yield,\" as Anna Berg put it, is no answer.", "Anna Berg", "following")]
    [InlineData("\"Never,\" was Anna Berg's reply.", "Anna Berg", "following")]
    [InlineData("\"Shameful\" was how Anna Berg described the vote.", "Anna Berg", "following")]
    [InlineData("\"They see kangaroos.\" That is how Anna Berg, a scholar in Oslo, sums it up.", "Anna Berg", "following")]
    [InlineData("Nobody agreed - Anna Berg: \"We will not yield.\"", "Anna Berg", "label")]
    // Elsewhere in its sentence.
    [InlineData("To quote Anna Berg, \"We will not yield.\"", "Anna Berg", "opening")]
    [InlineData("In the words of Anna Berg, \"We will not yield.\"", "Anna Berg", "noun")]
    [InlineData("In 2008, Anna Berg said, her brother's gift had made the house \"a small museum\" at last.", "Anna Berg", "aside")]
    [InlineData("The trouble, says Anna Berg, a historian of Oslo, is that the house was \"never meant to stand\" there.", "Anna Berg", "aside")]
    [InlineData("When Karl Lund suggested a vote, Anna Berg fired back: \"We will not yield.\"", "Anna Berg", "colon")]
    [InlineData("Anna Berg accused the alliance of \"open blackmail\" on Monday.", "Anna Berg", "clause")]
    [InlineData("The plan is \"a gift to nobody at all\" and should go, Anna Berg said.", "Anna Berg", "closing")]
    [InlineData("According to Anna Berg, the plan is \"a gift to nobody at all\" for now.", "Anna Berg", "opening")]
    [InlineData("The plan, according to Anna Berg, is \"a gift to nobody at all\" for now.", "Anna Berg", "opening")]
    [InlineData("At the meeting of the Norwegian Trade Council it was stated that \"nobody will yield to anybody here.\"", "Norwegian Trade Council", "impersonal")]
    [InlineData("The press laughed at the Norwegian Trade Council's threats. Let us cite one: \"Nobody will ever yield to us.\"", "Norwegian Trade Council", "carried")]
    [InlineData("Anna Berg turned to the press and added, \"We will not yield.\"", "Anna Berg", "coordinated")]
    [InlineData("Anna Berg left the room, saying the plan was \"a gift to nobody at all\" for now.", "Anna Berg", "participle")]
    [InlineData("We find the same in the statement of the Norwegian Trade Ministry: \"Nobody will yield.\"", "Norwegian Trade Ministry", "noun")]
    [InlineData("The Norwegian Trade Ministry issued a statement which emphasised: \"Nobody will yield.\"", "Norwegian Trade Ministry", "introduced")]
    [InlineData("Anna Berg's claim that the envoy was \"never in this house\" is false.", "Anna Berg", "noun")]
    [InlineData("They laughed at the assertion by Anna Berg that nobody had \"ever been asked\" at all.", "Anna Berg", "noun")]
    [InlineData("Anna Berg's campaign slogan is \"A house for all.\"", "Anna Berg", "noun")]
    public void The_speaker_is_found_by_the_rule(string text, string speaker, string rule)
    {
        var quotation = Read(text)[^1];
        Assert.Equal((speaker, rule), (quotation.Attribution.Speaker, quotation.Attribution.Rule));
    }

    [Theory]
    [InlineData("\"We stay,\" Anna Berg said. \"We will not yield.\"", "Anna Berg", "continued")]
    [InlineData("\"We stay,\" said Anna Berg, \"and we will not yield.\"", "Anna Berg", "interrupted")]
    [InlineData("\"We stay,\" and \"nobody here will yield,\" Anna Berg said.", "Anna Berg", "joined")]
    [InlineData("\"We stay,\" Anna Berg said.\n\n\"And we will not yield. Never again.\"", "Anna Berg", "paragraph")]
    [InlineData("Anna Berg summed up the feeling of the day. \"We will not yield.\"", "Anna Berg", "previous")]
    [InlineData("\"We stay.\n\n\"We will not yield,\" Anna Berg said.", "Anna Berg", "paragraph")]
    [InlineData("Anna Berg said: “We stay.\n\n“We will not yield.\n\n“Never.” The hall rose.", "Anna Berg", "paragraph")]
    public void A_quotation_whose_sentence_names_nobody_shares_a_speaker(string text, string speaker, string rule) =>
        Assert.Contains(Read(text), q => q.Attribution.Speaker == speaker && q.Attribution.Rule == rule);

    [Theory]
    [InlineData("Anna Berg said that Karl Lund wants \"a bigger navy\" soon.", "Anna Berg")]
    [InlineData("Anna Berg said that Karl Lund called the plan \"pure theatre\" then.", "Karl Lund")]
    [InlineData("Anna Berg greeted the voters in Oslo and told them that they would \"build a new port\" there.", "Anna Berg")]
    [InlineData("Anna Berg, who has in the past described the plan as \"pure theatre\", left early.", "Anna Berg")]
    [InlineData("Karl Lund met the man, while Anna Berg said that the plan was \"pure theatre\" again.", "Anna Berg")]
    [InlineData("Gov. Anna Berg (Labour), said: \"We will not yield.\"", "Anna Berg")]
    [InlineData("The mayors were quick to answer, with Anna Berg writing that it was \"pure theatre\" again.", "Anna Berg")]
    [InlineData("Early in her campaign, Anna Berg attacked the mayor, calling him \"a lame duck\" at last.", "Anna Berg")]
    [InlineData("Hastily leaving the room, Anna Berg attacked the mayor, calling him \"a lame duck\" at last.", "Anna Berg")]
    [InlineData("Minister Anna Berg released a statement saying the plan was \"pure theatre\" again.", "Anna Berg")]
    [InlineData("\"We stay,\" said Anna Berg of Bergen.", "Anna Berg")]
    [InlineData("Karl Lund Tells Anna Berg.\n\n\"We stay,\" Berg said.", "Anna Berg")]
    [InlineData("The headline reads: \"Nobody will yield.\"", "headline")]
    [InlineData("When someone in the hall shouted, \"Resign!\", Anna Berg laughed.", "someone")]
    [InlineData("Anna Berg quipped, \"We will not yield.\"", "Anna Berg")]
    [InlineData("Karl Lund quoted Anna Berg as saying: \"We will not yield.\"", "Anna Berg")]
    [InlineData("Anna Berg was quoted by Karl Lund as saying that the plan was \"pure theatre\".", "Anna Berg")]
    [InlineData("Anna Berg told him she believes he is \"too kind\" for the job.", "Anna Berg")]
    [InlineData("Karl Lund on Monday signed an order on trade, while Anna Berg, the former mayor, said the plan was \"pure theatre\".", "Anna Berg")]
    [InlineData("After seeing Oslo in the rain, Mayor Anna Berg (Labour) said the plan was \"pure theatre\".", "Anna Berg")]
    [InlineData("The general took the floor. \"This war was a mistake,\" he said.", "general")]
    public void The_subject_is_found_by_grammar(string text, string speaker) => Assert.Equal(speaker, Read(text)[^1].Attribution.Speaker);

    [Fact]
    public void A_relative_pronoun_belongs_to_the_mention()
    {
        const string text = "A deputy who called the plan \"pure theatre\" has left.";
        Assert.Equal("A deputy who", Read(text)[0].Attribution.Mention!.Value.Of(text));
    }

    [Theory]
    [InlineData("Trade Minister Anna Berg arrived. \"We stay,\" said Berg.", "Anna Berg")]
    [InlineData("Trade Minister Anna Berg arrived. The minister said: \"We will stay here.\"", "Anna Berg")]
    [InlineData("Anna Berg met the envoy. She said: \"We will stay here.\"", "Anna Berg")]
    [InlineData("NAIROBI — Minister Joseph Berg on Thursday defended the deal, calling it \"the cheapest money on offer.\"", "Joseph Berg")]
    [InlineData("Anna Berg, a consultant in London, took a middle view: \"It is neither charity nor conquest.\"", "Anna Berg")]
    [InlineData("The Chinese Foreign Ministry dismissed talk of traps as \"a story made elsewhere.\"", "Chinese Foreign Ministry")]
    [InlineData("Anna Berg, the third agent hired by them, calls it \"my longest relationship.\"", "Anna Berg")]
    [InlineData("A military source quoted by the Northern agency said the planes \"flew strictly over the sea.\"", "military source")]
    [InlineData("Beijing's envoy to the EU, Hu Zhaoming, warned that it would \"respond in kind and in good time.\"", "Hu Zhaoming")]
    [InlineData("The Philippine coast guard accused others of firing at a boat, calling it \"reckless and illegal.\"", "Philippine coast guard")]
    [InlineData("\"It was not a coup,\" said retired Col. James Berg.", "James Berg")]
    [InlineData("Chinese envoy Zhou Liqun said: \"All is well with us.\" The Chinese diplomat then blamed others for \"lighting fires across the river.\"", "Zhou Liqun")]
    [InlineData("South Korean Unification Minister Kim Yung-ho arrived. The minister said: \"We will stay here.\"", "Kim Yung-ho")]
    [InlineData("\"We stay,\" said Jordan Smith.", "Jordan Smith")]
    [InlineData("A spokeswoman for the Joint Chiefs, Commander Anna Berg, said he \"does not recall any such talk.\"", "Anna Berg")]
    [InlineData("His Norwegian counterpart, Colonel Olaf Berg, was brief. \"We stay,\" he said.", "Olaf Berg")]
    [InlineData("The insurer, Arne Holm, said it was \"an act of war, declared or not.\"", "Arne Holm")]
    [InlineData("Berg condemned the arrest and urged them to release him \"at once and without theatrics.\"", "Berg")]
    [InlineData("The post cites a Norwegian newspaper, which called them \"sergeants with fins.\"", "Norwegian newspaper")]
    public void Surname_office_and_pronoun_lead_to_the_person(string text, string speaker) =>
        Assert.Equal(speaker, Read(text)[0].Attribution.Speaker);

    [Theory]
    [InlineData("\"We stay,\" said Chinese Foreign Ministry spokesman Guo Wei.", "China")]
    [InlineData("\"We stay,\" said Guo Wei, a spokesman for the Russian Defence Ministry in Beijing.", "Russia")]
    [InlineData("\"We stay,\" the Chinese Embassy in Washington said.", "China")]
    [InlineData("\"We stay,\" Beijing said.", "China")]
    [InlineData("\"We stay,\" said Anna Berg.", "Unknown")]
    [InlineData("The Kremlin said: \"We stay where we are.\"", "Russia")]
    [InlineData("\"We stay,\" the DPRK Foreign Ministry said.", "DPRK")]
    [InlineData("US diplomat Anna Berg arrived late. \"We stay,\" Berg said.", "US")]
    [InlineData("According to the Turkish president, the deal is \"dead for good and all\".", "Turkey")]
    [InlineData("Russia's foreign ministry denounced what it called \"a campaign of lies.\"", "Russia")]
    [InlineData("The Foreign Ministry in Minsk said it would answer \"in kind\".", "Belarus")]
    [InlineData("\"We stay,\" said an official at South Korea's Ministry of Unification.", "South Korea")]
    [InlineData("\"We stay,\" said Karl Lund, a Beijing-based analyst.", "China")]
    [InlineData("\"We stay,\" said the Russian ambassador to the United States, Ivan Petrov.", "Russia")]
    [InlineData("\"We stay,\" said Jordan Smith.", "Unknown")]
    [InlineData("Germany's economy minister Lena Berg arrived. \"We stay,\" Berg said.", "Germany")]
    [InlineData("Russia's deputy trade minister, Viktor Berg, arrived. \"We stay,\" Berg said.", "Russia")]
    [InlineData("In Beijing, Foreign Ministry spokesman Gao Wenrui said: \"We will stay here.\"", "China")]
    [InlineData("Xinhua used the word eleven times. On Tuesday it said that ties were \"a model for all of the region.\"", "China")]
    [InlineData("\"We stay,\" Xinhua said.", "China")]
    [InlineData("OSLO, May 3 (Wire) — \"We stay,\" Prime Minister Anna Berg said.", "Norway")]
    [InlineData("SUVA: Fiji stays out of it. \"We stay,\" Prime Minister Anna Berg said.", "Fiji")]
    [InlineData("RIGA, May 3 (Wire) — \"We stay,\" Interior Minister Anna Berg said.", "Latvia")]
    [InlineData("RIGA, May 3 (Wire) — \"We stay,\" Lund President Anna Berg said.", "Unknown")]
    [InlineData("OSLO — \"We stay,\" said Anna Berg, who owns a shop.", "Unknown")]
    [InlineData("The Philippine coast guard went out. \"We stay,\" coast guard spokesperson Anna Berg said.", "Philippines")]
    [InlineData("In Minsk, the talks went on. Foreign Ministry spokesman Anton Berg said: \"We stay.\"", "Belarus")]
    public void Origin_is_shown_by_the_words_beside_the_name(string text, string origin) =>
        Assert.Equal(origin, Read(text)[0].Attribution.Origin.ToString());

    [Theory]
    [InlineData("They defend the \"civilized\" world with bombs.", QuotationKind.Scare)]
    [InlineData("The so-called \"rules of the club\" bind others.", QuotationKind.Scare)]
    [InlineData("They held the exercise \"Caucasus-2020\" again.", QuotationKind.Title)]
    [InlineData("They signed the \"Treaty on Good Neighbours\" there.", QuotationKind.Title)]
    [InlineData("It should be noted that the \"instigator\" is not at the table.", QuotationKind.Scare)]
    [InlineData("They blame those who, they say, gave the rebels in the hills all that they had against the \"civilized world.\"", QuotationKind.Scare)]
    [InlineData("Berg sent the old ministry a large part of all the papers that were later on marked as being \"closed\" there.", QuotationKind.Scare)]
    [InlineData("Western states are looking for a way into the \"club\" again.", QuotationKind.Scare)]
    [InlineData("Berg told them on NBC's \"Morning Hour\" that she would go.", QuotationKind.Title)]
    [InlineData("Berg asked the listeners on \"Good Evening Oslo,\" Anna Berg says.", QuotationKind.Title)]
    [InlineData("\"We stay,\" said Anna Berg, author of \"The Long Night,\" and left.", QuotationKind.Title)]
    [InlineData("Anna Berg's answer was short: \"Never again.\"", QuotationKind.Speech)]
    [InlineData("Berg called him \"Little Marco\" many times.", QuotationKind.Speech)]
    [InlineData("Berg called it \"robbery\" in plain words.", QuotationKind.Speech)]
    [InlineData("As Anna Berg wrote in \"The Harbor and the Storm,\" it will end.", QuotationKind.Title)]
    [InlineData("The ministry dismissed talk of a \"debt trap\".", QuotationKind.Scare)]
    [InlineData("The ministry dismissed talk of a trap as \"a tale told elsewhere\".", QuotationKind.Speech)]
    [InlineData("Berg opposes Oslo's \"small\" tactics.", QuotationKind.Scare)]
    public void A_mark_is_not_yet_speech(string text, QuotationKind kind) => Assert.Equal(kind, Read(text)[^1].Kind);

    [Fact]
    public void A_fragment_that_goes_with_a_scare_quote_is_one() =>
        Assert.All(Read("It was a time of \"storms\" and \"calms\" in the city."), q => Assert.Equal(QuotationKind.Scare, q.Kind));

    [Theory]
    [InlineData("\"We stay,\" said Anna Berg.\n\nDoes she fear them? \"I fear a collision. They have lawyers.\"", "Anna Berg|Anna Berg")]
    [InlineData("\"We stay,\" said Berg. Her coach was blunter. \"Ask me later,\" he said.", "Berg|coach")]
    [InlineData("\"We stay,\" said Berg. A senior official told reporters that it was over. \"It is over,\" the official said.", "Berg|senior official")]
    [InlineData("\"We are close,\" said Anna Berg, while her counterpart, Karl Lund, complained that they had come \"with a new list and an old map.\"", "Anna Berg|Karl Lund")]
    public void Whoever_is_named_since_speaks(string text, string speakers) => Assert.Equal(speakers, string.Join('|', Read(text).Select(q => q.Attribution.Speaker)));

    [Theory]
    [InlineData("SUVA: Fiji stays out of it. \"We stay,\" Prime Minister Anna Berg said.", true)]
    [InlineData("SUVA: Fiji stays out of it. \"We stay,\" Fiji's Prime Minister Anna Berg said.", false)]
    public void An_office_without_its_country_is_inferred(string text, bool inferred)
    {
        Assert.Equal(("Fiji", inferred), (Read(text)[0].Attribution.Origin.ToString(), Read(text)[0].Attribution.IsInferred));
        var proven = Made.Corpus(text).WithoutInferred().Documents[0].Quotations[0].Attribution;
        Assert.Equal(inferred, !proven.Origin.IsKnown);
    }

    [Fact]
    public void Nobody_is_named_so_nobody_is_guessed()
    {
        var quotation = Read("\"We will not yield to anybody in this world.\"")[0];
        Assert.Equal((QuotationKind.Speech, (string?)null, Origin.Unknown), (quotation.Kind, quotation.Attribution.Speaker, quotation.Attribution.Origin));
    }

    [Fact]
    public void The_evidence_is_words_of_the_text()
    {
        const string text = "\"We stay,\" said Chinese Foreign Ministry spokesman Guo Wei.";
        var attribution = Read(text)[0].Attribution;
        Assert.Equal(("said", "Chinese Foreign Ministry spokesman Guo Wei"), (attribution.Cue!.Value.Of(text), attribution.Mention!.Value.Of(text)));
    }

    [Fact]
    public void A_quotation_inside_another_has_the_outer_speaker()
    {
        var quotations = Read("“They call it ‘defence’ and mean war,” said Anna Berg.");
        Assert.Equal([false, true], quotations.Select(q => q.IsNested));
        Assert.All(quotations, q => Assert.Equal("Anna Berg", q.Attribution.Speaker));
    }

    [Fact]
    public void A_megabyte_of_marks_in_one_sentence_is_read() =>
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("\"so\" he said ", 80_000))));

    [Fact]
    public void A_megabyte_of_nested_marks_is_read()
    {
        var quotations = Read(string.Concat(Enumerable.Repeat("“x “y” z” said Anna Berg. ", 40_000)));
        Assert.Equal(80_000, quotations.Count);
        Assert.All(quotations.Where(q => q.IsNested), q => Assert.Equal("Anna Berg", q.Attribution.Speaker));
    }

    private static IReadOnlyList<Quotation> Read(string text) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty);
}
