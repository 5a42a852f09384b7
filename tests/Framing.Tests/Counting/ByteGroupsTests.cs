using CsCheck;
using Framing.Counting;

namespace Framing.Tests.Counting;

public class ByteGroupsTests
{
    private const int Places = 6;

    [Fact]
    public void Each_beginning_passes_whatever_follows_it() => Gen.Select(Gen.Byte.Array[1, 8].Array[1, 150], Gen.Byte.Array[Places]).ForAll(sample =>
    {
        var (beginnings, after) = sample;
        var tables = ByteGroups.Tables(beginnings, Places);
        Assert.All(beginnings, b => Assert.True(Passes(tables, [.. b, .. after])));
    }, 100);

    [Fact]
    public void Few_other_words_pass()
    {
        byte[][] beginnings = [.. "cold hegemony rules united south nuclear arms missile military national indo strategi sphere zero bloc great freedom territor sovereig double".Split(' ').Select(w => w.Select(c => (byte)c).ToArray())];
        var tables = ByteGroups.Tables(beginnings, Places);
        var letters = Gen.Char['a', 'z'].Array[8];
        var passed = 0;
        letters.ForAll(word => passed += Passes(tables, [.. word.Select(c => (byte)c)]) ? 1 : 0, 20_000);
        Assert.InRange(passed, 0, 400);
    }

    private static bool Passes(byte[] tables, byte[] word)
    {
        var groups = 0xFF;
        for (var k = 0; k < Places; k++) groups &= tables[(k * 32) + (word[k] & 0x0F)] & tables[(k * 32) + 16 + (word[k] >> 4)];
        return groups != 0;
    }
}
