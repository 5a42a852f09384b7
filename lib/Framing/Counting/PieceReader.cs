using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Counts the words and finds the phrases in pieces of strings, each one voice's part of a paragraph.</summary>
/// <param name="phrases">The phrases.</param>
/// <param name="chinese">Cuts Chinese into words; null where a character is a word.</param>
internal sealed class PieceReader(FirstBytes phrases, ChineseWords? chinese = null)
{
    // What stands this far before a piece tells whether it begins with a possessive.
    private const int Context = 4;

    private readonly PhraseScanner scanner = new(phrases);
    private readonly Utf8Buffer buffer = new();
    private readonly ConditionFilter? filter = ConditionFilter.Of(phrases.Phrases.Terms);
    private long offset;
    private Span piece;
    private int from;

    /// <summary>The terms that are looked for.</summary>
    public IReadOnlyList<Term> Terms => phrases.Phrases.Terms;

    /// <summary>What was found in the piece read last, as bytes.</summary>
    public IReadOnlyList<Match> Matches => scanner.Matches;

    /// <summary>What was found in the piece read last: the index of the term and the place in the string, in order of place, then of term.</summary>
    public IEnumerable<(int Term, Span Span)> Found()
    {
        var (place, at) = (piece.Start, from);
        foreach (var match in scanner.Matches)
        {
            place += Encoding.UTF8.GetCharCount(buffer.Text[at..match.Start]);
            at = match.Start;
            yield return (match.Term, new Span(place, place + Encoding.UTF8.GetCharCount(Form(match))));
        }
    }

    /// <summary>How many words of the piece read last are Chinese.</summary>
    public long Chinese { get; private set; }

    /// <summary>Whether no word, nor the rest of one, stands in the piece read last.</summary>
    public bool IsEmpty => scanner.Words == 0;

    /// <summary>The bytes of a match of the piece read last.</summary>
    public ReadOnlySpan<byte> Form(in Match match) => buffer.Text[match.Start..match.End];

    /// <summary>Reads a piece.</summary>
    /// <returns>How many words begin there.</returns>
    public long Read(string text, Span stretch)
    {
        piece = stretch;
        var context = Math.Min(Context, piece.Start);
        buffer.Write(text.AsSpan(piece.Start - context, context + piece.Length));
        from = Encoding.UTF8.GetByteCount(text.AsSpan(piece.Start - context, context));
        scanner.Restart();
        scanner.Matches.Clear();
        scanner.Scan(new Scene(buffer, from, buffer.Length, offset, IsBeginning: context == piece.Start, IsEnd: true, IsParagraph: true));
        offset += buffer.Length;
        filter?.Apply(text, piece, scanner.Matches, [.. Found()]);
        var (characters, words) = chinese?.CountIn(text, piece) ?? (scanner.Han, scanner.Han);
        Chinese = words;
        return scanner.Words - characters + words;
    }
}
