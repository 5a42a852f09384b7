using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Words by number, the same for whoever reads: several threads at once.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly Lock gate = new();

    /// <summary>The words met, folded; a word's index is its number. To be asked for when all are read.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a folded word.</summary>
    public int Of(string word)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(word, out var number)) return number;
            words.Add(word);
            return numbers[word] = words.Count - 1;
        }
    }
}

/// <summary>Gives each word its number: the same for all forms that fold to one word.</summary>
/// <remarks>A form is looked up by its bytes; a string is made only for a form that was not met before, and for forms too long for a key.</remarks>
/// <param name="numbers">The words met so far.</param>
internal sealed class WordForms(WordNumbers numbers)
{
    // Slots are a power of two, and at most half of them are taken.
    private Slot[] slots = new Slot[1 << 12];
    private int taken;

    // The number is one more than the word's; 0 is an empty slot.
    private record struct Slot(WordKey Key, int Number);

    /// <summary>The number of the word that is written so.</summary>
    /// <param name="form">The word in UTF-8.</param>
    public int Of(ReadOnlySpan<byte> form) => form.Length > WordKey.Whole ? Number(form) : Of(WordKey.Of(form), form);

    /// <summary>The number of a short word whose key is known.</summary>
    /// <param name="key">The key of <paramref name="form"/>, or of the same in small letters.</param>
    /// <param name="form">The word in UTF-8, <see cref="WordKey.Whole"/> bytes at most.</param>
    public int Of(WordKey key, ReadOnlySpan<byte> form)
    {
        var mask = (uint)slots.Length - 1;
        var at = key.Hash(0) & mask;
        for (; slots[at].Number > 0; at = (at + 1) & mask)
        {
            if (slots[at].Key == key) return slots[at].Number - 1;
        }
        var number = Number(form);
        slots[at] = new(key, number + 1);
        if (++taken * 2 > slots.Length) Grow();
        return number;
    }

    private int Number(ReadOnlySpan<byte> form) => numbers.Of(Folding.Fold(Encoding.UTF8.GetString(form)));

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        var mask = (uint)slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Number == 0) continue;
            var at = slot.Key.Hash(0) & mask;
            while (slots[at].Number > 0) at = (at + 1) & mask;
            slots[at] = slot;
        }
    }
}
