using System.Reflection;
using System.Text.Json.Nodes;

namespace Framing.Kernel;

/// <summary>What the kernel says it is.</summary>
internal static class KernelInfo
{
    /// <summary>The reply to <c>kernel_info_request</c>.</summary>
    public static JsonObject Reply()
    {
        var version = typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new JsonObject
        {
            ["status"] = "ok",
            ["protocol_version"] = "5.3",
            ["implementation"] = "framing",
            ["implementation_version"] = version,
            ["banner"] = $"C# in Framing {version}: what a cell declares, the cells after it see.",
            ["help_links"] = new JsonArray(),
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
        };
    }
}
