using Framing.Text;

namespace Framing.Voices;

/// <summary>What a quotation says, ready to be compared.</summary>
/// <param name="words">Its content words, in order.</param>
/// <param name="spoken">All its words, folded, in order.</param>
internal sealed class Utterance(IReadOnlyList<ContentWord> words, IReadOnlyList<string> spoken)
{
    /// <summary>Its content words, in order.</summary>
    public IReadOnlyList<ContentWord> Words { get; } = words;

    /// <summary>Their weight together.</summary>
    public int Weight { get; } = words.Sum(w => w.Weight);

    /// <summary>All its words, folded, in order.</summary>
    public IReadOnlyList<string> Spoken { get; } = spoken;

    /// <summary>What stands in a quotation, without an editor's notes.</summary>
    public static Utterance Of(string text, Span quotation, ContentWords reader)
    {
        var said = quotation.Of(text);
        foreach (var note in EditorNotes.In(said, new Span(0, said.Length)).Reverse()) said = said.Remove(note.Start, note.Length);
        return new(reader.Read(said), [.. Tokenizer.Tokenize(said).Select(t => Folding.Fold(said.AsSpan(t.Start, t.End - t.Start)))]);
    }
}
