import Foundation
import Testing

@testable import Grader

/// Files that cannot be judged, and what is said about each.
struct IntakeTests {
    private func problem(_ bytes: [UInt8]) -> String? {
        do {
            _ = try Submission(path: "rnn_step.swift", bytes: bytes)
            return nil
        } catch {
            return error.description
        }
    }

    private func problem(at path: String) -> String? {
        do {
            _ = try Submission(path: path)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func unusableBytesAreNamed() {
        #expect(problem([])?.contains("it is empty") == true)
        #expect(problem(Array(" \n\t\n".utf8))?.contains("it is empty") == true)
        #expect(problem([0x66, 0xE9, 0x0A])?.contains("not UTF-8") == true)
        #expect(problem([0x66, 0x00, 0x75, 0x00])?.contains("NUL byte at offset 1") == true)
    }

    @Test func aByteOrderMarkAndWindowsLineEndsAreFine() throws {
        let text =
            "\u{FEFF}import NumericCore\r\nfunc rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {\r\n    \(VerdictTests.right)\r\n}\r\n"
        #expect(try Fixture.grade(text).verdict == .pass)
    }

    @Test func onlyRegularFilesAreOpened() throws {
        let folder = try TemporaryFolder()
        let path = { (name: String) in "\(folder.path)/\(name)" }
        #expect(problem(at: path("missing.swift")) == "there is no such file")
        #expect(problem(at: folder.path) == "it is a folder")
        #expect(mkfifo(path("pipe.swift"), 0o600) == 0)
        #expect(problem(at: path("pipe.swift")) == "it is not a regular file")
        try FileManager.default.createSymbolicLink(
            atPath: path("link.swift"), withDestinationPath: "/etc/passwd")
        #expect(problem(at: path("link.swift"))?.contains("symbolic link") == true)
        #expect(problem(at: "/dev/zero") == "it is not a regular file")
        _ = FileManager.default.createFile(
            atPath: path("large.swift"), contents: Data(count: Submission.mostBytes + 1))
        #expect(problem(at: path("large.swift"))?.contains("an exercise has at most") == true)
    }

    @Test func theDigestIsThatOfTheStandard() {
        // FIPS 180-4's examples, and a message that spans two blocks.
        #expect(
            SHA256.hexDigest(of: [])
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            SHA256.hexDigest(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.hexDigest(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            SHA256.hexDigest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func linesAreThoseOfTheCompiler() throws {
        let text = "// a\u{C}b\u{B}c\r\n\u{C}import NumericCore\rlet a = 1\nfunc rnnStep() {}\n"
        #expect(Submission.lines(of: text).count == 5)
        let submission = try Submission(path: "a.swift", bytes: Array(text.utf8))
        #expect(submission.line(declaring: "rnnStep") == 4)
        for hidden in ["\u{85}", "\u{2028}", "\u{2029}"] {
            #expect(problem(Array("let a = 1 // \(hidden)let b = 2\n".utf8))?.contains("line 1") == true)
        }
    }

    @Test func theDeclarationIsFoundByItsWholeName() throws {
        let submission = try Submission(
            path: "a.swift", bytes: Array("// x\nfunc rnnStepper() {}\npublic func rnnStep(x: Int) {}\n".utf8)
        )
        #expect(submission.line(declaring: "rnnStep") == 3)
        #expect(submission.line(declaring: "rnnForward") == nil)
    }
}
