using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Framing.Scripting;

namespace Framing.Kernel;

/// <summary>A C# kernel for Jupyter clients: one process, one session, five sockets on this machine's own address.</summary>
internal static class JupyterKernel
{
    /// <summary>Serves a client in the current folder until it asks to shut down; also ends when the process that started it is gone.</summary>
    /// <exception cref="InputException">The connection file cannot be used.</exception>
    public static void Run(string connectionFile)
    {
        var connection = ConnectionFile.Load(connectionFile);
        EndWithParent();
        using var session = new ScriptSession(Directory.GetCurrentDirectory());
        using var server = new KernelServer(connection);
        var requests = new Requests(server, session);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            requests.Interrupt();
        });
        server.Run(requests);
    }

    // Jupyter says who it is. A client that was killed cannot ask to shut down.
    private static void EndWithParent()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        _ = Task.Run(async () =>
        {
            try
            {
                using var parent = Process.GetProcessById(id);
                await parent.WaitForExitAsync();
            }
            catch (ArgumentException)
            {
                // It is gone already.
            }
            Environment.Exit(0);
        });
    }
}
