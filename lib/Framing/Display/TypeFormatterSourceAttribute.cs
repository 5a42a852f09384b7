namespace Framing.Display;

/// <summary>Says how a type shows itself in a notebook.</summary>
/// <remarks>Notebook hosts find this attribute by its name, and the members of what it names by theirs, so the library needs none of
/// their packages. Hosts look at classes and their base classes, not at interfaces.</remarks>
/// <param name="formatterSourceType">A type with a constructor without parameters and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>What makes the formatters.</summary>
    public Type FormatterSourceType => formatterSourceType;

    /// <summary>The MIME types of an output, all of which are written.</summary>
    public string[] PreferredMimeTypes { get; set; } = [ResultFormatters.Html, ResultFormatters.Plain];
}

/// <summary>Writes values as one MIME type; hosts call it by the names of its members.</summary>
internal sealed class TypeFormatter(string mimeType, Func<object, string> write)
{
    public string MimeType => mimeType;

    /// <summary>Writes the value; true says that it was written.</summary>
    public bool Format(object value, TextWriter writer)
    {
        writer.Write(write(value));
        return true;
    }
}
