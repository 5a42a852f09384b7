using Microsoft.AspNetCore.Html;

namespace Framing.Scripting;

/// <summary>What every cell can call without a <c>using</c>, named as in .NET Interactive.</summary>
public static class CellDisplay
{
    /// <summary>Shows a value where the cell stands, before the cell has ended.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The forms to show it in; none for those its type prefers.</param>
    /// <returns>What is shown, to be updated.</returns>
#pragma warning disable IDE1006, CA1707 // The name is .NET Interactive's.
    public static DisplayedValue display(object? value, params string[] mimeTypes) => new(value, mimeTypes);
#pragma warning restore IDE1006, CA1707

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => new(value, mimeTypes);

    /// <summary>Shows a text as what it is: <c>"&lt;b&gt;bold&lt;/b&gt;".DisplayAs("text/html")</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">What it is written in.</param>
    /// <returns>What is shown, to be updated.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => new(MimeBundle.Of(mimeType, value));

    /// <summary>Text that is HTML and to be shown as such.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}

/// <summary>A value on show.</summary>
public sealed class DisplayedValue
{
    private readonly ICellSink? sink;
    private readonly string id;

    internal DisplayedValue(object? value, string[] mimeTypes)
        : this(MimeBundle.Of(value, mimeTypes))
    {
    }

    internal DisplayedValue(MimeBundle data)
    {
        (sink, id) = CellConsole.NextDisplay();
        sink?.Display(data, id);
    }

    /// <summary>Shows another value in its place.</summary>
    /// <param name="value">Anything.</param>
    public void Update(object? value) => sink?.Update(MimeBundle.Of(value, []), id);
}
