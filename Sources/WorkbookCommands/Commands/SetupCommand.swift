import ArgumentParser
import Foundation
import Terminal

/// `workbook setup`
struct SetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Make `workbook` a word you can type: a link in ~/.local/bin, and shell completions.",
        usage: "workbook setup [<option> ...]",
        discussion: """
            Nothing that is not workbook's own is ever replaced. Run it again after moving the checkout.

            Examples:
              workbook setup
              workbook setup --remove
            """)

    @Flag(help: "Take the link and the completions away again.")
    var remove = false

    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = display.console
        let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
        let installation = Installation(home: home, program: Program.path)
        if remove {
            for path in try installation.remove() { try console.line("removed \(path)") }
            return
        }
        for path in try installation.install() { try console.line("wrote \(path)", Style(.success)) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        try console.line()
        if path.split(separator: ":").contains(Substring(installation.binaries)) {
            try console.line("Type `workbook next` to begin.")
        } else {
            try console.line("\(installation.binaries) is not on your PATH yet. Add this line to \(profile):")
            try console.line()
            try console.line("    export PATH=\"$HOME/.local/bin:$PATH\"")
            try console.line()
            try console.line("Then open a new terminal and type: workbook next")
        }
    }

    /// The file that a new shell of this user reads.
    private var profile: String {
        switch (ProcessInfo.processInfo.environment["SHELL"] ?? "").split(separator: "/").last {
        case "zsh": "~/.zshrc"
        case "bash": "~/.bashrc"
        default: "~/.profile"
        }
    }
}

/// What `setup` puts into a home folder.
struct Installation {
    let home: String
    /// The running executable, links resolved.
    let program: String

    var binaries: String { "\(home)/.local/bin" }
    private var link: String { "\(binaries)/workbook" }

    /// Where each shell looks for completions by itself.
    private var completions: [(shell: CompletionShell, path: String)] {
        [
            (.bash, "\(home)/.local/share/bash-completion/completions/workbook"),
            (.zsh, "\(home)/.local/share/zsh/site-functions/_workbook"),
            (.fish, "\(home)/.config/fish/completions/workbook.fish"),
        ]
    }

    /// Writes everything and returns what was written; throws `UserError` before touching what is not ours.
    func install() throws -> [String] {
        guard isOurs(link) else {
            throw UserError("\(link) exists and is not a link to workbook. Move it away and run setup again.")
        }
        try makeFolder(of: link)
        let files = FileManager.default
        // A link is made beside its place and renamed onto it: the word never stops working.
        let fresh = "\(link).new"
        try? files.removeItem(atPath: fresh)
        try reporting(link) { try files.createSymbolicLink(atPath: fresh, withDestinationPath: program) }
        guard rename(fresh, link) == 0 else {
            throw UserError("\(link) could not be written: \(String(cString: strerror(errno))).")
        }
        var written = [link]
        for (shell, path) in completions {
            try makeFolder(of: path)
            let script = Workbook.completionScript(for: shell)
            try reporting(path) { try script.write(toFile: path, atomically: true, encoding: .utf8) }
            written.append(path)
        }
        return written
    }

    /// Removes what `install` wrote and returns what was there.
    func remove() throws -> [String] {
        var removed: [String] = []
        let files = FileManager.default
        for path in [link] + completions.map(\.path) where isPresent(path) {
            guard path != link || isOurs(link) else { continue }
            try reporting(path) { try files.removeItem(atPath: path) }
            removed.append(path)
        }
        return removed
    }

    private func isPresent(_ path: String) -> Bool {
        // A link whose target is gone is still present.
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// Whether a path is free, or a link of ours.
    private func isOurs(_ path: String) -> Bool {
        guard isPresent(path) else { return true }
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
        return target?.hasSuffix("/workbook") == true
    }

    private func makeFolder(of path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try reporting(folder) {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
    }

    private func reporting(_ path: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw UserError("\(path) could not be written: \(error.localizedDescription)")
        }
    }
}
