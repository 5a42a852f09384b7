using System.CommandLine;
using Framing.Kernel;

namespace Framing.Tool.Commands;

/// <summary>The verb <c>framing kernel</c>.</summary>
internal static class KernelCommand
{
    public static Command Create()
    {
        var install = new Command("install", "Lets Jupyter clients, VS Code among them, start this kernel: C# (Framing). Other kernels stay as they are.");
        install.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(KernelSpec.Install(Program()));
            return 0;
        });
        var file = new Argument<string>("connection-file") { Description = "The file in which a client says where it waits and how it signs." };
        var run = new Command("run", "Serves one client; clients call this themselves.") { file };
        run.SetAction(parsed =>
        {
            JupyterKernel.Run(parsed.GetValue(file)!);
            // A cell may have left threads that never end.
            Environment.Exit(0);
            return 0;
        });
        return new Command("kernel", "A Jupyter kernel for C#, over the session that reports are run in.") { install, run };
    }

    // As this program was started: by its own executable, or as an argument of dotnet.
    private static string[] Program()
    {
        var own = Path.Combine(AppContext.BaseDirectory, typeof(KernelCommand).Assembly.GetName().Name!);
        var process = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, own + ".dll"] : [process];
    }
}
