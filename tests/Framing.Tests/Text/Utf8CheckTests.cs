using System.Text;
using System.Text.Unicode;
using CsCheck;
using Framing.Text;

namespace Framing.Tests.Text;

public class Utf8CheckTests
{
    private static readonly byte[] Bytes = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD0, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];

    // Text with a few bytes put into it, so that a fault may stand anywhere in a block.
    private static readonly Gen<byte[]> Damaged = Gen.Select(Texts.Jumbled, Gen.Int[0, 200], Gen.OneOf(Bytes.Select(Gen.Const).ToArray()).Array[0, 5]).Select(t =>
    {
        var text = Encoding.UTF8.GetBytes(t.Item1);
        var at = Math.Min(t.Item2, text.Length);
        return (byte[])[.. text[..at], .. t.Item3, .. text[at..]];
    });

    [Fact]
    public void Every_width_tells_the_bytes_that_the_runtime_takes_for_UTF_8() => Damaged.ForAll(bytes =>
    {
        var buffer = new Utf8Buffer();
        bytes.CopyTo(buffer.Room(bytes.Length));
        buffer.Close(bytes.Length);
        var expected = Utf8.IsValid(bytes);
        Assert.Equal([expected, expected, expected, expected], [Utf8Check.IsValid<Lanes1>(buffer), Utf8Check.IsValid<Lanes16>(buffer), Utf8Check.IsValid<Lanes32>(buffer), Utf8Check.IsValid<Lanes64>(buffer)]);
    }, 2000);
}
