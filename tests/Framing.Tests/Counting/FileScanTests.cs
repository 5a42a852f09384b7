using System.Text;
using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

/// <summary>Files read in parts and in stretches against the same text held as a string.</summary>
public sealed class FileScanTests : IDisposable
{
    private static readonly string[] Patterns = ["a", "s", "x s", "a b", "a*", "*s", "A.S.", "cold war", "cold * mentality", "war", "u.s. *", "don't", "nato", "冷战", "д е", "ab'x", "war war"];

    private static readonly Gen<string> AnyText = Gen.OneOf(Texts.Jumbled, Texts.Nasty, Lines()).Array[1, 12].Select(string.Concat);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_read_in_parts_of_any_size_counts_as_the_string_does() => Gen.Select(AnyText, Gen.Int[1, 400], Gen.Int[16, 100]).ForAll(sample =>
    {
        var (text, part, context) = sample;
        var (lexicon, path) = (Lexicon.Of(Patterns), folder.Write("a.txt", text));
        var tally = new Tally(lexicon, []);
        new FileScan(Phrases(lexicon), new()) { Part = part, Context = context }.Count(path, null, tally.Group(), default);
        Assert.Equal(OfString(text, lexicon), Csv(tally));
    }, 150);

    [Fact]
    public void A_file_cut_into_stretches_counts_as_the_string_does() => Gen.Select(AnyText, Gen.Int[1, 200]).ForAll(sample =>
    {
        var (text, every) = sample;
        var (lexicon, path) = (Lexicon.Of(Patterns), folder.Write("a.txt", text));
        var whole = new Tally(lexicon, []);
        var cuts = FileScan.Cuts(path, every);
        whole.AddParts(cuts.Select(cut =>
        {
            var tally = new Tally(lexicon, []);
            new FileScan(Phrases(lexicon), new()).Count(path, cut, tally.Group(), default);
            return tally;
        }));
        Assert.Equal(OfString(text, lexicon), Csv(whole));
        Assert.Equal(cuts.Skip(1).Select(c => c.From), cuts.SkipLast(1).Select(c => c.To));
    }, 150);

    [Fact]
    public void A_stretch_is_cut_after_a_mark_that_stands_in_no_phrase()
    {
        var path = folder.Write("a.txt", string.Concat(Enumerable.Repeat("cold war, ", 100)));
        Assert.Equal(21, FileScan.Cuts(path, 45).Count);
        Assert.Single(FileScan.Cuts(folder.Write("b.txt", string.Concat(Enumerable.Repeat("cold war ", 100))), 45));
    }

    [Fact]
    public void A_file_of_more_bytes_than_asked_for_is_left_uncounted()
    {
        var (path, tally) = (folder.Write("a.txt", "war"), new Tally(Lexicon.Of("war"), []));
        var scan = new FileScan(Phrases(tally.Lexicon));
        Assert.False(scan.Count(path, null, tally.Group(), default, most: 2));
        Assert.Equal(0, tally.Groups[0].Words);
        Assert.True(scan.Count(path, null, tally.Group(), default, most: 3));
        Assert.Equal(1, tally.Groups[0].Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFFwar")]
    [InlineData("war")]
    public void An_empty_file_or_a_byte_order_mark_is_no_word(string text)
    {
        var path = Path.Combine(folder.Path, "a.txt");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        var count = Corpus.Load(path).Count("war").Rows[0];
        var words = text.EndsWith("war", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal((words, words, words), ((int)count.Rate.Words, (int)count.Rate.Hits, count.Documents));
    }

    [Fact]
    public void A_fault_far_into_a_file_is_named_with_its_line_the_first_in_order()
    {
        byte[] Faulty(byte fault) => [(byte)'a', (byte)'\n', .. Enumerable.Repeat((byte)'x', 1 << 17), fault];
        folder.Write("a.txt", "war");
        folder.Write("b.txt", Faulty(0xC3));
        folder.Write("c.txt", Faulty(0xFF));
        var error = Assert.Throws<InputException>(() => Corpus.Load(folder.Path).Count("war"));
        Assert.EndsWith("b.txt:2: this is not UTF-8 text; save it as UTF-8, or name its encoding", error.Located, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_longer_than_what_is_read_at_a_time_is_one_word()
    {
        var path = folder.Write("a.txt", $"cold {new string('a', 5000)} war {new string('е', 5000)}");
        var tally = new Tally(Lexicon.Of("cold a* war"), []);
        new FileScan(Phrases(tally.Lexicon)) { Part = 100, Context = 16 }.Count(path, null, tally.Group(), default);
        Assert.Equal((4, 1), (tally.Groups[0].Words, tally.Groups[0].Terms[0]!.Hits));
    }

    private static Gen<string> Lines() => Gen.OneOf(new[] { "cold war ", "Cold", "war", "war\n", "a", " x", "s ", ".", ", ", "\n", "\n", "\n\n", "\r\n", "\u2028", " \n \n", "the long and winding road to the end of it all ", "冷", "战", "。", "-", "\u00AD" }.Select(Gen.Const).ToArray()).Array[0, 100].Select(string.Concat);

    private static FirstBytes Phrases(Lexicon lexicon) => new(new PhraseTrie(lexicon));

    // A half character cannot stand in a file: U+FFFD stands there.
    private static string OfString(string text, Lexicon lexicon) => Made.Corpus(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Count(lexicon).ToTable().ToCsv();

    private static string Csv(Tally tally) => tally.ToCounts(new Definition(), null).ToTable().ToCsv();
}
