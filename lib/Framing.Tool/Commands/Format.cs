namespace Framing.Tool.Commands;

/// <summary>How a result is written.</summary>
internal enum Format
{
    /// <summary>Aligned columns for people; a drawn table on a terminal.</summary>
    Table,

    /// <summary>Comma-separated values with a heading line.</summary>
    Csv,

    /// <summary>The same for spreadsheet programs: nothing in it is run as a formula.</summary>
    Excel,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
