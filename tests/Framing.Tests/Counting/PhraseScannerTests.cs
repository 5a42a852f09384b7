using System.Text;
using CsCheck;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;
using Span = Framing.Text.Span;

namespace Framing.Tests.Counting;

/// <summary>The engine against the plain reader of strings: the same words, the same phrases, whatever the width of the vectors.</summary>
public class PhraseScannerTests
{
    private static readonly string[] Patterns =
        ["a", "s", "x s", "a b", "a*", "?x", "*s", "A.S.", "a's", "ab'x", "*'x", "fi", "é", "e", "д е", "дё*", "й", "*й", "ω", "冷", "冷战", "战 a", "7 a", "n2", "a * s", "ss", "k", "\U00020000", "カ", "냉*", "cold war", "cold * mentality", "war", "u.s. *", "don't", "冷 war", "war war", "cold don't", "nato", "思维", "said the", "война"];

    private static readonly Gen<string> AnyText = Gen.OneOf(Texts.Jumbled, Texts.Nasty, Gen.Select(Texts.Jumbled, Texts.Nasty, Texts.OtherNews).Select(t => t.Item1 + t.Item2 + t.Item3));

    private static readonly Gen<Lexicon> AnyLexicon = Gen.OneOf(Patterns.Select(Gen.Const).ToArray()).Array[1, 8].Array[1, 3]
        .Select(terms => new Lexicon([.. terms.Select((p, i) => new Term($"t{i}", "", "", [.. p.Select(PhrasePattern.Parse)]))], [], ""));

    [Fact]
    public void Every_width_finds_the_words_and_phrases_that_the_reader_of_strings_finds() => Gen.Select(AnyText, AnyLexicon, Gen.Int[0, 70]).ForAll(sample =>
    {
        var (text, lexicon, shift) = sample;
        text = new string(' ', shift) + text;
        var tokens = Tokenizer.Tokenize(text);
        var expected = new SlowMatcher(lexicon).Match(text, tokens).Select(m => (m.Term, m.Span.Start, m.Span.End)).ToList();
        foreach (var (width, scan) in Widths)
        {
            var (words, found) = Scan(text, lexicon, scan, isParagraph: true);
            Assert.True(tokens.Count == words, $"{width} bytes: {words} words, not {tokens.Count}, in {Escape(text)}");
            Assert.True(expected.SequenceEqual(found), $"{width} bytes: {string.Join(' ', found)}, not {string.Join(' ', expected)}, of {string.Join("; ", lexicon.Terms.Select(t => string.Join(", ", t.Phrases)))} in {Escape(text)}");
        }
    }, 700);

    [Fact]
    public void No_phrase_crosses_the_end_of_a_paragraph() => Gen.Select(Lines, AnyLexicon).ForAll(sample =>
    {
        var (text, lexicon) = sample;
        var matcher = new SlowMatcher(lexicon);
        var expected = Paragraphs.Split(text, new Span(0, text.Length)).SelectMany(p => matcher.Match(text, Tokenizer.Tokenize(text, p))).Select(m => (m.Term, m.Span.Start, m.Span.End));
        Assert.Equal(expected, Scan(text, lexicon, (s, scene) => s.Scan(scene), isParagraph: false).Found);
    }, 200);

    [Fact]
    public void A_match_knows_which_word_of_the_text_it_begins_with() => Gen.Select(AnyText, AnyLexicon).ForAll(sample =>
    {
        var (text, lexicon) = sample;
        var scanner = new PhraseScanner(new FirstBytes(new PhraseTrie(lexicon)));
        var buffer = new Utf8Buffer();
        buffer.Write(text);
        scanner.Scan(new Scene(buffer, 0, buffer.Length, 0, true, true, true));
        var starts = Tokenizer.Tokenize(text).Select(t => Encoding.UTF8.GetByteCount(text.AsSpan(0, t.Start))).ToList();
        Assert.All(scanner.Matches, m => Assert.Equal(starts[(int)m.Word], m.Start));
    }, 100);

    private static readonly Gen<string> Lines = Gen.OneOf(new[] { "cold war ", "Cold", "war", "war\n", "a", " x", "s ", ".", ". ", "\n", "\n", "\n", "\n\n", "\r\n", "\u2028", " \n \n", "the long and winding road to the end of it all ", "冷", "战", "-", "\u00AD", "\u3000" }.Select(Gen.Const).ToArray()).Array[0, 300].Select(string.Concat);

    private static readonly (int Width, Func<PhraseScanner, Scene, int> Scan)[] Widths =
        [(1, (s, scene) => s.Scan<Lanes1>(scene)), (16, (s, scene) => s.Scan<Lanes16>(scene)), (32, (s, scene) => s.Scan<Lanes32>(scene)), (64, (s, scene) => s.Scan<Lanes64>(scene))];

    private static (long Words, List<(int, int, int)> Found) Scan(string text, Lexicon lexicon, Func<PhraseScanner, Scene, int> scan, bool isParagraph)
    {
        var scanner = new PhraseScanner(new FirstBytes(new PhraseTrie(lexicon)));
        var buffer = new Utf8Buffer();
        buffer.Write(text);
        Assert.Equal(buffer.Length, scan(scanner, new Scene(buffer, 0, buffer.Length, 0, true, true, isParagraph)));
        var bytes = buffer.Text.ToArray();
        int Place(int at) => Encoding.UTF8.GetCharCount(bytes.AsSpan(0, at));
        return (scanner.Words, [.. scanner.Matches.Select(m => (m.Term, Place(m.Start), Place(m.End)))]);
    }

    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and < (char)127 ? c.ToString() : $"\\u{(int)c:X4}"));
}
