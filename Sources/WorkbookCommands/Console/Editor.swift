import Foundation

/// The reader's own editor.
struct Editor {
    /// As `VISUAL` or `EDITOR` says, words and all.
    let command: String

    /// What `VISUAL` or `EDITOR` names, else the first of the usual ones that is there.
    static func preferred() -> Editor? {
        let environment = ProcessInfo.processInfo.environment
        for name in ["VISUAL", "EDITOR"] {
            if let command = environment[name], command.contains(where: { !$0.isWhitespace }) {
                return Editor(command: command)
            }
        }
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let usual = ["sensible-editor", "editor", "nano", "vim", "vi"].first { name in
            folders.contains { access("\($0)/\(name)", X_OK) == 0 }
        }
        return usual.map(Editor.init)
    }

    /// Edits a file, at the line where the learner is to write where there is one; true when all went well.
    ///
    /// The command goes through the shell, as it does elsewhere: `EDITOR` may hold options.
    func edit(_ path: String) -> Bool {
        let line = takesLine ? Self.hole(in: path).map { "+\($0) " } ?? "" : ""
        // `system` ignores Ctrl-C in this process while the editor has the terminal.
        return system("\(command) \(line)\(Self.quoted(path))") == 0
    }

    /// Whether the editor is one that understands `+12` in front of a file.
    private var takesLine: Bool {
        let program = command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
        return [
            "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "mg", "pico",
            "sensible-editor", "editor",
        ].contains(program)
    }

    /// The line of a stub that says it is not written yet.
    private static func hole(in path: String) -> Int? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.contains("unwritten()") }.map { $0 + 1 }
    }

    private static func quoted(_ path: String) -> String {
        "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}

/// Whether a file can be opened for reading.
enum FileCheck {
    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
