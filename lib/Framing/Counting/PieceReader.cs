using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Counts the words and finds the phrases in pieces of strings, each one voice's part of a paragraph.</summary>
internal sealed class PieceReader(PhraseTrie trie)
{
    // What stands this far before a piece tells whether it begins with a possessive.
    private const int Context = 4;

    private readonly PhraseScanner scanner = new(trie);
    private readonly Utf8Buffer buffer = new();
    private readonly List<(int Term, Span Span)> found = [];
    private long offset;

    /// <summary>The terms that are looked for.</summary>
    public IReadOnlyList<Term> Terms => trie.Terms;

    /// <summary>What was found in the piece read last: the index of the term and the place, in order of place, then of term.</summary>
    public IReadOnlyList<(int Term, Span Span)> Found => found;

    /// <summary>Reads a piece.</summary>
    /// <returns>How many words it has.</returns>
    public long Read(string text, Span piece)
    {
        var context = Math.Min(Context, piece.Start);
        buffer.Write(text.AsSpan(piece.Start - context, context + piece.Length));
        var from = Encoding.UTF8.GetByteCount(text.AsSpan(piece.Start - context, context));
        scanner.Words = 0;
        scanner.Matches.Clear();
        scanner.Scan(new Scene(buffer, from, buffer.Length, offset, IsBeginning: context == piece.Start, IsEnd: true, IsParagraph: true));
        offset += buffer.Length;
        Place(piece.Start, from);
        return scanner.Words;
    }

    private void Place(int place, int from)
    {
        found.Clear();
        foreach (var match in scanner.Matches)
        {
            place += Encoding.UTF8.GetCharCount(buffer.Text[from..match.Start]);
            from = match.Start;
            found.Add((match.Term, new Span(place, place + Encoding.UTF8.GetCharCount(buffer.Text[match.Start..match.End]))));
        }
    }
}
