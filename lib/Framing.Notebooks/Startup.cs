using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Framing.Display;
using Framing.Statistics;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Notebooks;

/// <summary>What has to be in place before a cell runs; the runtime calls it once, when this assembly is first used.</summary>
internal static class Startup
{
#pragma warning disable CA2255 // A cell only names types; nothing else of ours runs before the first of them is shown.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "FSharp.Core" ? Loaded("FSharp.Core") ?? Any(context, name) : null;
        Show(typeof(Rate), value => TableHtml.Escape(Wording.Of(value)), value => Wording.Of(value));
        Show(typeof(Deedle.IFrame), value => FrameTable.Write((Deedle.IFrame)value).ToHtml(), value => FrameTable.Write((Deedle.IFrame)value).ToText());
    }

    // Types that cannot carry the attribute: those of other packages, and those of the library that stand below display.
    private static void Show(Type type, Func<object, string> html, Func<object, string> text)
    {
        Formatter.Register(type, (value, writer) => writer.Write(html(value)), ResultFormatters.Html);
        Formatter.Register(type, (value, writer) => writer.Write(text(value)), ResultFormatters.Plain);
        Formatter.SetPreferredMimeTypesFor(type, ResultFormatters.Html, ResultFormatters.Plain);
    }

    // Deedle and Plotly.NET ask for different versions of FSharp.Core; two copies in one process do not know each other's types.
    private static Assembly? Loaded(string name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == name);

    private static Assembly? Any(AssemblyLoadContext context, AssemblyName name) => name.Version is null ? null : context.LoadFromAssemblyName(new AssemblyName(name.Name!));
}
