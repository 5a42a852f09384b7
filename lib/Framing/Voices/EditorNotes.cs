using System.Buffers;
using Framing.Text;

namespace Framing.Voices;

/// <summary>Finds what an editor put into a quotation: <c>(of the strategy – editor's note)</c> is not the speaker's.</summary>
/// <remarks>A note stands in round or square brackets, is at most 300 characters long and says that it is one, in English, Russian or Chinese.
/// Other words in square brackets ("[the treaty]") stay with the speaker: they stand for what was said.</remarks>
internal static class EditorNotes
{
    private const int Longest = 300;

    private static readonly SearchValues<char> Opening = SearchValues.Create("([（［");

    private static readonly string[] Markers =
    [
        "editor's note", "editors' note", "editor’s note", "editors’ note", "ed. note", "– ed.", "— ed.", "- ed.", "author's note", "author’s note", "translator's note", "translator’s note",
        "прим. ред", "примечание ред", "прим. авт", "прим. пер", "— ред.", "– ред.", "- ред.",
        "编者注", "編者註", "编者按", "編者按", "译注", "譯註", "记者注",
    ];

    /// <summary>The notes in a stretch, brackets included, in order of place.</summary>
    public static IEnumerable<Span> In(string text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var next = text.AsSpan(i, span.End - i).IndexOfAny(Opening);
            if (next < 0) yield break;
            i += next;
            var closing = text[i] switch { '(' => ')', '[' => ']', '（' => '）', _ => '］' };
            var end = text.IndexOf(closing, i, Math.Min(Longest, span.End - i));
            if (end < 0) continue;
            var note = text.AsSpan(i, end - i);
            foreach (var marker in Markers)
            {
                if (!note.Contains(marker, StringComparison.OrdinalIgnoreCase)) continue;
                yield return new Span(i, end + 1);
                i = end;
                break;
            }
        }
    }
}
