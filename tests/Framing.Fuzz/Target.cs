using CsCheck;

namespace Framing.Fuzz;

/// <summary>A reader that is given inputs which nobody would write.</summary>
/// <param name="Name">Its name on the command line and in tests.</param>
/// <param name="Inputs">Input by number: the same number gives the same bytes on every machine.</param>
/// <param name="Run">Reads an input and checks what came out; only an <see cref="InputException"/> may come of it, and that is caught here.</param>
public sealed record Target(string Name, Gen<byte[]> Inputs, Action<byte[]> Run)
{
    /// <summary>The input of a number.</summary>
    public byte[] Input(long number) => Inputs.Generate(new PCG(1, (ulong)number), null, out _);

    /// <summary>Reads the input of a number.</summary>
    /// <returns>What was wrong, or null.</returns>
    public Exception? Try(long number)
    {
        try
        {
            Run(Input(number));
            return null;
        }
        catch (InputException e) when (!string.IsNullOrWhiteSpace(e.Message) && !e.Message.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
