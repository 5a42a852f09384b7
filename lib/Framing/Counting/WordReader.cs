using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Reads the words of texts as numbers: those of the <see cref="Tokenizer"/>, in their <see cref="Folding"/>, straight from UTF-8; Chinese
/// is cut into words by a dictionary or into characters.</summary>
/// <param name="numbers">The words met so far.</param>
/// <param name="joins">Whether it is told where two words are not joined as those of a phrase are.</param>
/// <param name="chinese">Cuts Chinese into words; null where a character is a word.</param>
internal sealed class WordReader(WordNumbers numbers, bool joins, ChineseWords? chinese)
{
    /// <summary>Stands between words that are not joined, and after the last word of a piece.</summary>
    public const int Break = -1;

    // No number: a run of Chinese begins, which is still to be cut into words.
    private const int Chinese = -2;

    // What stands this far before a piece tells whether it begins with a possessive.
    private const int Context = 4;

    private readonly Utf8Buffer buffer = new();
    private readonly WordForms forms = new(numbers);

    // The string that the buffer is part of, and how far it was followed there: so many bytes are so many units.
    private (string Text, int Bytes, int Units)? source;

    /// <summary>Reads a UTF-8 file, all of it text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="words">Takes the numbers.</param>
    /// <exception cref="InputException">It cannot be read, is not UTF-8 or is too large.</exception>
    public void Read(string path, List<int> words)
    {
        TextFile.Read(path, buffer);
        source = null;
        Read(buffer.Text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0, isParagraph: false, words);
    }

    /// <summary>Reads a piece of a text, one voice's part of a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="piece">Where it stands there.</param>
    /// <param name="words">Takes the numbers.</param>
    public void Read(string text, Span piece, List<int> words)
    {
        var context = Math.Min(Context, piece.Start);
        buffer.Write(text.AsSpan(piece.Start - context, context + piece.Length));
        source = (text, 0, piece.Start - context);
        Read(Encoding.UTF8.GetByteCount(text.AsSpan(piece.Start - context, context)), isParagraph: true, words);
    }

    private void Read(int from, bool isParagraph, List<int> words)
    {
        var text = new Utf8Text(buffer.Text);
        var (to, left) = (buffer.Length, default(Token));
        ref var first = ref buffer.First;
        for (var at = from; ; at = left.After)
        {
            while (at < to && IsOther(Unsafe.Add(ref first, at))) at++;
            if (at >= to) break;
            int number;
            Token token;
            if (IsPlain(ref Unsafe.Add(ref first, at), out var key, out var length))
            {
                token = new(at, at + length, at + length);
                number = forms.Of(key, buffer.Text.Slice(at, length));
            }
            else if (Tokenizer.TryNext(text, at, to, to, out token))
            {
                number = Characters.IsHan(text.At(token.Start)) ? Chinese : forms.Of(buffer.Text[token.Start..token.End]);
            }
            else
            {
                break;
            }
            if (joins && left.End > 0 && !AreJoined(text, left, token, isParagraph)) words.Add(Break);
            if (number == Chinese) token = ReadChinese(text, token, to, words);
            else words.Add(number);
            left = token;
        }
        if (joins && left.End > 0) words.Add(Break);
    }

    // The words of a run of Chinese characters; gives the run.
    private Token ReadChinese(Utf8Text text, Token first, int to, List<int> words)
    {
        var last = first;
        while (last.After == last.End && last.End < to && Characters.IsHan(text.At(last.End)) && Tokenizer.TryNext(text, last.End, last.End + 1, to, out var next)) last = next;
        var bytes = buffer.Text[first.Start..last.End];
        var (run, place) = source is { } known ? (known.Text, known.Units + Encoding.UTF8.GetCharCount(buffer.Text[known.Bytes..first.Start])) : (Encoding.UTF8.GetString(bytes), 0);
        if (source is not null) source = (run, first.Start, place);
        Span<byte> form = stackalloc byte[64];
        foreach (var word in Cut(run, new Span(place, place + Encoding.UTF8.GetCharCount(bytes)))) words.Add(forms.Of(form[..Encoding.UTF8.GetBytes(word.Of(run), form)]));
        return last with { Start = first.Start };
    }

    private IEnumerable<Span> Cut(string text, Span run) => chinese?.In(text, run) ?? Tokenizer.Tokenize(text, run).Select(t => t.Span);

    // ASCII that neither is part of a word nor tells anything about one.
    private static bool IsOther(byte unit) => unit < 0x80 && unit != '\'' && !char.IsAsciiLetterOrDigit((char)unit);

    // Nearly all words are short runs of ASCII letters and digits with nothing after them that could belong to the word: sixteen bytes are told at once.
    private static bool IsPlain(ref byte at, out WordKey key, out int length)
    {
        var bytes = Vector128.LoadUnsafe(ref at);
        var lower = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        length = BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        var halves = lower.AsUInt64();
        key = length < 8 ? new(halves[0] & ((1UL << (length * 8)) - 1), 0) : new(halves[0], halves[1] & ((1UL << ((length - 8) * 8)) - 1));
        var after = Unsafe.Add(ref at, length);
        return length is > 0 and < WordKey.Whole && after < 0x80 && after != '\'' && (after != '.' || length > 1);
    }

    private bool AreJoined(Utf8Text text, in Token left, in Token right, bool isParagraph)
    {
        if (right.Start == left.After + 1 && text.Unit(left.After) is ' ' or '-') return true;
        return Joint.Next(text, left, right.Start + 1, out var hasSpace, out _) == right.Start
            && !(hasSpace && !isParagraph && LineBreaks.IsIn(buffer.Text[left.After..right.Start]) && LineBreaks.EndParagraph(buffer.Text, left.After, right.Start, isBeginning: true, isEnd: true) != false);
    }
}
