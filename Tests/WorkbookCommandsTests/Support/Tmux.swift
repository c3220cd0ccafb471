import Foundation

/// A real terminal multiplexer with a shell in one window: nothing of ours stands between the program and the screen.
final class Tmux {
    private let folder: ScratchFolder
    private let socket: String

    /// Opens a window of that size with a shell in `folder`.
    init(in folder: ScratchFolder, columns: Int, rows: Int) throws {
        self.folder = folder
        // A socket's path may have 107 bytes: beside the course there might be no room.
        socket = "/tmp/workbook-tmux-\(UUID().uuidString.prefix(8))"
        try folder.write(
            "set -g status off\nset -g history-limit 2000\nset -s escape-time 0\n", to: "tmux.conf")
        _ = try command(
            "-f", folder.at("tmux.conf"), "new-session", "-d", "-s", "learner", "-x", "\(columns)", "-y",
            "\(rows)", "-c", folder.path, "PS1='ready> ' exec /bin/sh")
        try wait(for: "ready>")
    }

    deinit {
        _ = try? command("kill-server")
        unlink(socket)
    }

    @discardableResult
    private func command(_ arguments: String...) throws -> String {
        var launch = Launch(
            ["-u", "-S", socket] + arguments, in: folder.path, environment: ["workbook": Launch.workbook])
        launch.program = Machine.tmux
        let outcome = try Piped(launch).finish()
        guard outcome.succeeded else { throw DrivingError("tmux \(arguments): \(outcome)") }
        return outcome.output
    }

    /// Types text as it is.
    func type(_ text: String) throws { try command("send-keys", "-l", text) }

    /// Presses a key by its name: Enter, Space, C-c.
    func press(_ key: String) throws { try command("send-keys", key) }

    /// Types a command line for the shell and starts it.
    func run(_ line: String) throws {
        try type(line)
        try press("Enter")
    }

    /// What the window shows.
    var shown: String { get throws { try command("capture-pane", "-p") } }

    /// What the window shows once it is drawn in full: when it looks the same twice.
    func settled() throws -> String {
        var last = try shown
        try wait(until: "the window stands still") {
            usleep(100_000)
            let before = last
            last = try shown
            return last == before
        }
        return last
    }

    /// What the window shows, with what was scrolled out of it.
    var everything: String { get throws { try command("capture-pane", "-p", "-S", "-") } }

    func wait(for phrase: String) throws {
        try wait(until: "the window shows `\(phrase)`") {
            LearnersTerminal.unwrapped(try shown).contains(phrase)
        }
    }

    func wait(until what: String, _ condition: () throws -> Bool) throws {
        do {
            try eventually(what, condition)
        } catch let error as DrivingError {
            throw DrivingError("\(error). The window:\n\((try? everything) ?? "is gone")")
        }
    }

    /// Closes the window with everything in it, as a click on its cross does.
    func closeWindow() throws { _ = try command("kill-session", "-t", "learner") }
}
