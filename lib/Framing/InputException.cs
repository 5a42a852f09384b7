namespace Framing;

/// <summary>Something a user gave (a file, a pattern, an option) cannot be used as it is.</summary>
/// <remarks>The message is one sentence on one line that says what is wrong and what to do; what it repeats of a user's input is made harmless
/// to a terminal. The command line prints it as
/// <c>framing: FILE:LINE: MESSAGE</c> and exits with 2.</remarks>
/// <param name="message">One sentence: what is wrong and the way out.</param>
/// <param name="file">The file it stands in, or null.</param>
/// <param name="line">The line in that file, counted from 1; 0 when there is none.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class InputException(string message, string? file = null, int line = 0, Exception? inner = null)
    : Exception(Display.TableText.OneLine(message), inner)
{
    /// <summary>The file that cannot be used, or null.</summary>
    public string? File => file;

    /// <summary>The line in <see cref="File"/>, counted from 1; 0 when there is none.</summary>
    public int Line => line;

    /// <summary>File, line and sentence in one, as a terminal shows them.</summary>
    public string Located => (file, line) switch
    {
        (null, _) => Message,
        (_, > 0) => $"{Display.TableText.OneLine(file)}:{line}: {Message}",
        _ => $"{Display.TableText.OneLine(file)}: {Message}",
    };
}
