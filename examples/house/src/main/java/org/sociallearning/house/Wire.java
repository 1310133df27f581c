package org.sociallearning.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire to a server on this machine that can be made slow, held up so that nothing comes through, and unplugged. Thread-safe; its
 * threads end when it is closed.
 */
public final class Wire implements AutoCloseable {
    private final int server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile boolean plugged = true;
    private volatile boolean held;
    private volatile int delayMillis;

    private Wire(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** A wire to a port of this machine. */
    public static Wire to(int server) throws IOException {
        Wire wire = new Wire(server);
        start(wire::accept);
        return wire;
    }

    /** The port at which the wire begins. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Lets every piece of every message wait. */
    public void delay(int millis) {
        delayMillis = millis;
    }

    /** Lets nothing through until {@link #release}. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets through what was held up. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Cuts all connections and refuses new ones. */
    public void unplug() {
        plugged = false;
        sockets.forEach(Wire::cut);
    }

    /** Accepts connections again. */
    public void plugIn() {
        plugged = true;
    }

    /** The most connections that there were at one time. */
    public int mostOpen() {
        return mostOpen.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                if (plugged) {
                    connect(client);
                } else {
                    cut(client);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket client) throws IOException {
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        onward.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(onward);
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        start(() -> {
            pass(client, onward);
            open.decrementAndGet();
        });
        start(() -> pass(onward, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[1 << 13];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                await();
                out.write(piece, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // cut
        } finally {
            sockets.remove(from);
            sockets.remove(to);
            cut(from);
            cut(to);
        }
    }

    private void await() throws InterruptedException {
        synchronized (this) {
            while (held) {
                wait();
            }
        }
        if (delayMillis > 0) {
            Thread.sleep(delayMillis);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket could not be closed", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        release();
        unplug();
    }
}
