using Framing.Scripting;
using Framing.Tests.Tool.Reports;
using Framing.Tool.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Framing.Tests.Tool.Reports.MadeNotebook;

namespace Framing.Tests.Scripting;

[Collection(nameof(OneAtATime))]
public sealed class ScriptReferencesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_relative_path_is_the_notebook_s()
    {
        Compile("lib/Small.dll", "public static class Small { public static int Answer => 42; }");
        Assert.Equal("42", Shown(Last(await folder.RunAsync("#r \"lib/Small.dll\"\nSmall.Answer.ToString()"))[0]));
    }

    [Fact]
    public async Task What_a_referenced_assembly_refers_to_is_found_beside_it()
    {
        var below = Compile("lib/Below.dll", "public sealed class Below { public int Answer => 42; }");
        Compile("lib/Above.dll", "public static class Above { public static Below Make() => new Below(); }", below);
        Assert.Equal("42", Shown(Last(await folder.RunAsync("#r \"lib/Above.dll\"", "Above.Make().Answer.ToString()"))[0]));
    }

    [Fact]
    public async Task A_copy_of_the_process_s_own_assembly_is_that_one()
    {
        var own = typeof(InputException).Assembly.Location;
        folder.Write("bin/Framing.dll", File.ReadAllBytes(own));
        Assert.Equal(own, Shown(Last(await folder.RunAsync("#r \"bin/Framing.dll\"", "typeof(Framing.InputException).Assembly.Location"))[0]));
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_refused()
    {
        folder.Write("bin/Framing.dll", "no assembly");
        var run = await folder.RunAsync("#r \"bin/Framing.dll\"\n1");
        Assert.Equal(("CompilationError", 1), (run.Error!.Name, run.Error.Line));
    }

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(1)")]
    [InlineData("new System.Text.RegularExpressions.Regex(\"a\").ToString()")]
    [InlineData("new System.Collections.Concurrent.ConcurrentBag<int>().Count.ToString()")]
    [InlineData("((dynamic)\"a\").Length.ToString()")]
    public async Task What_a_cell_can_name_without_a_reference(string code) => Assert.Null((await folder.RunAsync(code)).Error);

    public void Dispose() => folder.Dispose();

    private PortableExecutableReference Compile(string name, string code, params MetadataReference[] more)
    {
        using var bytes = new MemoryStream();
        var assembly = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(name), [CSharpSyntaxTree.ParseText(code)], [.. ScriptReferences.Always, .. more], new(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(assembly.Emit(bytes).Success);
        return MetadataReference.CreateFromFile(folder.Write(name, bytes.ToArray()));
    }
}
