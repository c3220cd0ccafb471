import Foundation
import Testing

/// Files that are not what they should be, read by the real program.
struct BrokenFileTests {
    @Test func brokenBytesAreMarkedAndNamedAndTheRestIsReadable() throws {
        let folder = try ScratchFolder()
        try folder.write(
            Data("# Title\n\nfine ".utf8) + [0xC3, 0x28, 0xFF] + Data(" and on\n\n\0nul\n\nafter\n".utf8),
            to: "x.md")
        let outcome = try workbook("read", "x.md", in: folder)
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("x.md, line 3: is not UTF-8: byte 0xC3 at offset 14"))
        #expect(outcome.output.contains("fine \u{FFFD}(\u{FFFD} and on"))
        #expect(outcome.output.hasSuffix("\nafter\n"))
        let terminal = try LearnersTerminal(Launch(["read", "x.md"], in: folder.path), columns: 40, rows: 10)
        try terminal.wait(for: "WARNING", "is not UTF-8")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
    }

    @Test func whatIsNoTextAtAllIsRefused() throws {
        let folder = try ScratchFolder()
        try folder.write(Data([0xFF, 0xFE, 0x41, 0x00]), to: "utf16.md")
        try folder.write("", to: "empty.md")
        for (name, reason) in [("utf16.md", "UTF-16"), ("empty.md", "is empty"), ("none.md", "is missing")] {
            let outcome = try workbook("read", name, in: folder)
            #expect(outcome.ending == .exited(1) && outcome.errors.contains(reason))
        }
    }
}
