using System.Reflection;
using Framing.Corpora;
using Framing.Notebooks;
using NetArchTest.Rules;

namespace Framing.Tests;

/// <summary>The arrows of the house: Text and Statistics stand on the ground; no arrow runs back up.</summary>
public class ArchitectureTests
{
    private static readonly Assembly Library = typeof(Corpus).Assembly;
    private static readonly string[] Parts = ["Text", "Statistics", "Display", "Lexicons", "Voices", "Corpora", "Counting"];

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Statistics", "")]
    [InlineData("Display", "")]
    [InlineData("Lexicons", "Text Display")]
    [InlineData("Voices", "Text Display")]
    [InlineData("Corpora", "Text Voices Display")]
    [InlineData("Counting", "Text Statistics Display Lexicons Voices Corpora")]
    public void A_part_of_the_library_knows_only_what_it_stands_on(string part, string ground)
    {
        var above = Parts.Except([part, .. ground.Split(' ')]).Select(p => $"Framing.{p}").ToArray();
        var result = Types.InAssembly(Library).That().ResideInNamespaceStartingWith($"Framing.{part}").ShouldNot().HaveDependencyOnAny(above).GetResult();
        Assert.True(result.IsSuccessful, $"Framing.{part} knows too much: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_type_of_the_library_stands_in_one_of_its_parts_or_at_its_root() =>
        Assert.All(Library.GetTypes().Where(t => t.Namespace?.StartsWith("Framing", StringComparison.Ordinal) == true), t => Assert.True(t.Namespace == "Framing" || Parts.Any(p => $"{t.Namespace}.".StartsWith($"Framing.{p}.", StringComparison.Ordinal)), t.FullName));

    [Theory]
    [InlineData("Deedle")]
    [InlineData("Plotly")]
    [InlineData("Microsoft.DotNet.Interactive")]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Framing.")]
    public void The_library_knows_no_notebook_no_chart_and_no_data_frame(string assembly) =>
        Assert.DoesNotContain(Library.GetReferencedAssemblies(), a => a.Name!.StartsWith(assembly, StringComparison.Ordinal));

    [Fact]
    public void What_a_notebook_sees_does_not_know_the_command_line()
    {
        var references = typeof(Prose).Assembly.GetReferencedAssemblies().Select(a => a.Name).ToList();
        Assert.Contains("Framing", references);
        Assert.DoesNotContain("Framing.Tool", references);
        Assert.DoesNotContain("System.CommandLine", references);
    }

    [Fact]
    public void The_kernel_can_be_dropped_and_what_runs_cells_knows_neither_it_nor_the_command_line()
    {
        Assert.Equal(["Framing", "Framing.Scripting"], Ours(typeof(Framing.Kernel.Message).Assembly));
        Assert.Equal(["Framing"], Ours(typeof(Framing.Scripting.CellDisplay).Assembly));
        var users = typeof(Framing.Tool.Program).Assembly.GetTypes().Where(t => t.Name.StartsWith("Kernel", StringComparison.Ordinal)).Select(t => t.Name);
        Assert.Equal(["KernelCommand"], users);
    }

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Framing", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
