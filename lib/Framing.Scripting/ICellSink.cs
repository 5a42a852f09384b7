namespace Framing.Scripting;

/// <summary>Where what a cell shows goes, piece by piece, while it runs.</summary>
internal interface ICellSink
{
    /// <summary>Text written to the console.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">What was written, in whatever pieces it came.</param>
    void Stream(string name, string text);

    /// <summary>A value shown on request.</summary>
    /// <param name="data">The value in its forms.</param>
    /// <param name="id">What a later update names it by.</param>
    void Display(MimeBundle data, string id);

    /// <summary>Puts another value in the place of one shown before.</summary>
    void Update(MimeBundle data, string id);

    /// <summary>The value of the cell's last expression.</summary>
    void Result(MimeBundle data);
}
