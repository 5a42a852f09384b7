using Framing.Display;

namespace Framing.Notebooks;

/// <summary>A sentence with computed numbers in it.</summary>
/// <remarks>Write <c>*emphasis*</c>, <c>**strong**</c> and <c>`code`</c> in the sentence itself, and a backslash before a mark that is meant as
/// such. Values put into the sentence are shown as they are: nothing in them is markup. See <see cref="ProseText"/> for how they read.</remarks>
/// <example><c>Prose.Markdown($"Chinese voices say *Cold War* {count}.")</c></example>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Prose : IMarkup
{
    // Where no page sets the answer off, this does; a page's own style comes before it, whatever its order.
    private const string Look = "<style>:where(.framing-answer){border-left:4px solid rgba(128,128,128,.6);padding-left:.9em;font-size:1.1em}</style>";

    private readonly string html;
    private readonly string text;

    private Prose(string html, string text) => (this.html, this.text) = (html, text);

    /// <summary>A paragraph.</summary>
    public static Prose Markdown(ProseText sentence) => new($"<p class=\"framing-prose\">{sentence.ToHtml()}</p>", sentence.ToText());

    /// <summary>The paragraph that answers the notebook's question; reports set it off and list it.</summary>
    public static Prose Answer(ProseText sentence) => new($"{Look}<p class=\"framing-prose framing-answer\">{sentence.ToHtml()}</p>", sentence.ToText());

    /// <summary>The sentence as a string without markup, for titles.</summary>
    public static string Line(ProseText sentence) => sentence.ToText();

    string IMarkup.ToHtml() => html;

    /// <inheritdoc/>
    public override string ToString() => text;
}
