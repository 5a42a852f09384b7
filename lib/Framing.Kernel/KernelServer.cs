using System.Text;
using System.Threading.Channels;
using Framing.Scripting;
using NetMQ;
using NetMQ.Sockets;

namespace Framing.Kernel;

/// <summary>The kernel's five sockets, served by one thread that never runs a cell: so it answers, and interrupts, while a cell runs.</summary>
/// <remarks>What clients ask on the shell socket waits in order for <see cref="Requests"/>; what they ask on the control socket is done at once. A message
/// without the key's signature is told on standard error and is otherwise as if it had not come.</remarks>
internal sealed class KernelServer : IDisposable
{
    private readonly byte[] key;
    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly RouterSocket input = new();
    private readonly RouterSocket heartbeat = new();
    private readonly PublisherSocket publisher = new();
    private readonly NetMQQueue<(NetMQSocket To, NetMQMessage Message)> outgoing = new();
    private readonly Channel<(NetMQSocket To, Message Message)> written = Channel.CreateUnbounded<(NetMQSocket, Message)>();
    private readonly Channel<Message> waiting = Channel.CreateUnbounded<Message>();
    private readonly NetMQPoller poller;

    public KernelServer(ConnectionFile connection)
    {
        key = Encoding.UTF8.GetBytes(connection.Key);
        poller = [shell, control, heartbeat, outgoing];
        publisher.Options.SendHighWatermark = 0; // The default drops outputs for a client that reads slowly.
        try
        {
            shell.Bind(connection.Address("shell_port"));
            control.Bind(connection.Address("control_port"));
            input.Bind(connection.Address("stdin_port"));
            heartbeat.Bind(connection.Address("hb_port"));
            publisher.Bind(connection.Address("iopub_port"));
        }
        catch (NetMQException e)
        {
            throw new InputException($"a port of the connection file is not to be had ({e.Message}); let the client start the kernel anew", inner: e);
        }
    }

    /// <summary>Serves until a client asks to shut down.</summary>
    public void Run(Requests requests)
    {
        heartbeat.ReceiveReady += (_, e) => e.Socket.SendMultipartMessage(e.Socket.ReceiveMultipartMessage());
        outgoing.ReceiveReady += (_, e) =>
        {
            while (e.Queue.TryDequeue(out var next, TimeSpan.Zero)) next.To.SendMultipartMessage(next.Message);
        };
        shell.ReceiveReady += (_, e) => Take(e.Socket, message => waiting.Writer.TryWrite(message));
        control.ReceiveReady += (_, e) => Take(e.Socket, requests.AtOnce);
        _ = Task.Run(() => requests.ServeAsync(waiting.Reader));
        _ = Task.Run(HandOnAsync);
        poller.Run();
        while (outgoing.TryDequeue(out var last, TimeSpan.Zero)) last.To.SendMultipartMessage(last.Message);
    }

    /// <summary>Answers on the socket on which such messages come.</summary>
    public void Reply(Message message, bool atOnce) => Send(atOnce ? control : shell, message);

    /// <summary>Tells all who listen.</summary>
    public void Publish(Message message) => Send(publisher, message);

    /// <summary>Ends <see cref="Run"/> when what was sent before has gone.</summary>
    public void Stop() => written.Writer.TryComplete();

    /// <inheritdoc/>
    public void Dispose()
    {
        poller.Dispose();
        foreach (var socket in new NetMQSocket[] { shell, control, input, heartbeat, publisher })
        {
            socket.Options.Linger = TimeSpan.FromSeconds(1);
            socket.Dispose();
        }
        outgoing.Dispose();
    }

    private void Take(NetMQSocket socket, Action<Message> then)
    {
        if (Message.Read(socket.ReceiveMultipartMessage(), key) is { } message) then(message);
        else Console.Error.WriteLine("framing: a message without a valid signature was not read");
    }

    // A stopped cell's threads are woken from whatever they wait for. The sockets' own queue, left so between an item and its signal, would be one
    // message late for ever: only this task, which nobody stops, adds to it.
    private async Task HandOnAsync()
    {
        await foreach (var (to, message) in written.Reader.ReadAllAsync()) outgoing.Enqueue((to, message.Write(key)));
        poller.StopAsync();
    }

    private void Send(NetMQSocket to, Message message) => written.Writer.TryWrite((to, message));
}
