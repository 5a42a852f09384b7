using ICU4N.Impl;
using ICU4N.Text;
using ICU4N.Util;

namespace Framing.Formats;

/// <summary>Cuts Chinese into words by ICU's dictionary: 冷战思维 is 冷战 and 思维.</summary>
/// <remarks>
/// Of all ways to cut a run, the one whose words cost least together, as the dictionary prices them: the rarer, the dearer; a character that is no
/// word of the dictionary is a word at the highest price. That is what ICU's own break iterator does, at a cost that grows with the square of a
/// long run; this one goes along it once. Names and words that the dictionary does not have are cut into shorter ones. The dictionary comes
/// with the package, so that every machine cuts alike.
/// </remarks>
internal sealed class ChineseWords
{
    private const string File = "brkitr/cjdict.dict";
    private const int Format = 0x44696374; // "Dict"
    private const int Dearest = 255;

    private static readonly Lazy<ReadOnlyMemory<char>> Dictionary = new(Load);
    private static readonly ThreadLocal<ChineseWords> Own = new(() => new());

    private readonly CharsTrie trie = new(Dictionary.Value, 0);
    private readonly Beginning[] beginnings = new Beginning[char.MaxValue + 1];
    private int[] costs = [];
    private int[] starts = [];

    /// <summary>The words of a run of Chinese characters.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ends">Takes where each word ends, in UTF-16 units; as long as the run.</param>
    /// <returns>How many words there are.</returns>
    public static int Cut(ReadOnlySpan<char> run, Span<int> ends) => Own.Value!.CutRun(run, ends);

    private int CutRun(ReadOnlySpan<char> run, Span<int> ends)
    {
        if (run.ContainsAnyInRange('\uF900', '\uFAFF')) run = Unified(run);
        if (costs.Length <= run.Length) (costs, starts) = (new int[run.Length + 1], new int[run.Length + 1]);
        costs.AsSpan(1, run.Length).Fill(int.MaxValue);
        for (var at = 0; at < run.Length; at++)
        {
            if (costs[at] != int.MaxValue) Follow(run, at);
        }
        var count = 0;
        for (var end = run.Length; end > 0; end = starts[end]) ends[count++] = end;
        ends[..count].Reverse();
        return count;
    }

    // Puts every word that begins at a place on the way.
    private void Follow(ReadOnlySpan<char> run, int at)
    {
        ref var beginning = ref beginnings[run[at]];
        var state = beginning.State ??= Begin(run[at], ref beginning);
        var size = char.IsHighSurrogate(run[at]) && at + 1 < run.Length ? 2 : 1;
        if (size == 1) Reach(at, at + 1, beginning.Cost);
        trie.ResetToState(state);
        var (isWhole, result) = (size == 1, beginning.Result);
        for (var end = at + 1; result is not (Result.NoMatch or Result.FinalValue) && end < run.Length;)
        {
            result = trie.Next(run[end++]);
            if (result is not (Result.IntermediateValue or Result.FinalValue)) continue;
            Reach(at, end, trie.GetValue());
            isWhole |= end == at + size;
        }
        if (!isWhole) Reach(at, at + size, Dearest);
    }

    private void Reach(int from, int to, int cost)
    {
        if (costs[from] + cost >= costs[to]) return;
        (costs[to], starts[to]) = (costs[from] + cost, from);
    }

    private CharsTrieState Begin(char first, ref Beginning beginning)
    {
        beginning.Result = trie.First(first);
        beginning.Cost = beginning.Result is Result.IntermediateValue or Result.FinalValue ? trie.GetValue() : Dearest;
        var state = new CharsTrieState();
        trie.SaveState(state);
        return state;
    }

    // Compatibility characters are looked up as those they stand for.
    private static string Unified(ReadOnlySpan<char> run) =>
        string.Create(run.Length, run, (unified, own) =>
        {
            for (var i = 0; i < own.Length; i++) unified[i] = own[i] is >= '\uF900' and <= '\uFAFF' && Normalizer2.NFKCInstance.Normalize(own[i].ToString()) is [var one] ? one : own[i];
        });

    // After ICU's own header eight numbers stand before the dictionary; the first says where it begins, the fourth where it ends.
    private static ReadOnlyMemory<char> Load()
    {
        var data = ICUBinary.GetRequiredData(File);
        ICUBinary.ReadHeader(data, Format, null);
        var numbers = ICUBinary.GetInt32s(data, 8, 0);
        return ICUBinary.GetChars(data, (numbers[3] - numbers[0]) / sizeof(char), 0);
    }

    // What the dictionary says of a first character.
    private struct Beginning
    {
        public CharsTrieState? State;
        public Result Result;
        public int Cost;
    }
}
