import Foundation

@testable import Grader

extension HostileCase {
    /// 1–17: what is handed in is not a plain Swift file.
    static let files: [HostileCase] = [
        .made(1, "a link to /etc/passwd", [.ungradable], says: "symbolic link") {
            try link("rnn_step.swift", to: "/etc/passwd", in: $0)
        },
        .made(2, "a FIFO", [.ungradable], says: "not a regular file") { folder in
            let path = "\(folder)/rnn_step.swift"
            mkfifo(path, 0o600)
            return path
        },
        .made(3, "a folder", [.ungradable], says: "folder") { folder in
            let path = "\(folder)/rnn_step.swift"
            mkdir(path, 0o700)
            return path
        },
        .made(4, "a link to /dev/zero", [.ungradable], says: "symbolic link") {
            try link("rnn_step.swift", to: "/dev/zero", in: $0)
        },
        .made(4, "/dev/zero itself", [.ungradable], says: "not a regular file") { _ in "/dev/zero" },
        .made(5, "200 MB of source", [.ungradable], says: "bytes") { folder in
            let path = try write(rightFile, to: "rnn_step.swift", in: folder)
            truncate(path, 200_000_000)
            return path
        },
        .bytes(6, "empty", [.ungradable], says: "it is empty") { [] },
        .bytes(6, "nothing but blanks", [.ungradable], says: "it is empty") { Array(" \n\t\r\n".utf8) },
        .bytes(7, "a byte order mark", [.pass]) { Array("\u{FEFF}\(rightFile)".utf8) },
        .bytes(8, "CRLF", [.pass]) { Array(rightFile.split(separator: "\n").joined(separator: "\r\n").utf8) },
        .bytes(9, "CR alone", [.ungradable], says: "CR") {
            Array(rightFile.split(separator: "\n").joined(separator: "\r").utf8)
        },
        .bytes(10, "Latin-1", [.ungradable], says: "UTF-8") {
            Array("// caf".utf8) + [0xE9, 0x0A] + rightFile.utf8
        },
        .bytes(11, "UTF-16", [.ungradable], says: "UTF-8") {
            [0xFF, 0xFE] + rightFile.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        },
        .bytes(12, "a NUL byte", [.ungradable], says: "NUL") { Array(rightFile.utf8) + [0, 0x0A] },
        .bytes(13, "bidirectional overrides", [.ungradable], says: "line 1") {
            Array("// \u{202E}thgir si sihT\u{2066}\n\(rightFile)".utf8)
        },
        .file(
            14, "escape sequences in a diagnostic", [.compileError], says: "[2J",
            "#error(\"\u{1B}[2J\u{1B}]0;pwned\u{7}\")"),
        .file(14, "escape sequences in a name", [.compileError], "let a\u{1B}[31m = 1\n\(rightFile)"),
        .deed(
            14, "escape sequences printed", [.pass],
            "print(\"\\u{1B}]52;c;cm0gLXJm\\u{7}\\u{9B}31m\\u{202E}\")"),
        named("-O.swift"), named("@r.swift"), named("$(id).swift"), named("`id`;&.swift"),
        named("two\nlines.swift"),
        named("\u{1B}[31mred.swift"), named("😀.swift"), named("cafe\u{301}.swift", beside: "caf\u{E9}.swift"),
        .made(
            16, "swapped after it was read", [.fail],
            meddling: { try rightFile.write(toFile: $0, atomically: false, encoding: .utf8) }
        ) { try write(wrongFile, to: "rnn_step.swift", in: $0) },
        .made(
            16, "replaced by a link after it was read", [.fail],
            meddling: { path in
                unlink(path)
                symlink("/etc/passwd", path)
            }
        ) { try write(wrongFile, to: "rnn_step.swift", in: $0) },
        .made(17, "mode 000", [.ungradable], says: "chmod") { folder in
            let path = try write(rightFile, to: "rnn_step.swift", in: folder)
            chmod(path, 0)
            return path
        },
    ]

    /// A wrong submission under a strange name, with right ones beside it that must not be taken for it.
    private static func named(_ name: String, beside twin: String? = nil) -> HostileCase {
        .made(15, "named \(name.debugDescription)", [.fail]) { folder in
            if let twin { _ = try write(rightFile, to: twin, in: folder) }
            return try write(wrongFile, to: name, in: folder)
        }
    }

    private static func write(_ text: String, to name: String, in folder: String) throws -> String {
        let path = "\(folder)/\(name)"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    private static func link(_ name: String, to target: String, in folder: String) throws -> String {
        let path = "\(folder)/\(name)"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        return path
    }
}
