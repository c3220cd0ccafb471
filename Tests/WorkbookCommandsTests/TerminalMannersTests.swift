import Foundation
import Terminal
import Testing

/// What the real program does in terminals of many kinds.
struct TerminalMannersTests {
    private func opened(
        _ environment: [String: String?] = [:], _ more: [String] = [], columns: Int = 80, rows: Int = 24
    ) throws -> (course: ScratchFolder, terminal: LearnersTerminal) {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(
            Launch(["read", "2"] + more, in: course.path, environment: environment), columns: columns,
            rows: rows)
        terminal.folder = course
        return (course, terminal)
    }

    private func leave(_ terminal: LearnersTerminal) throws {
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.overruns == 0)
    }

    private func hasColour(_ terminal: LearnersTerminal) -> Bool {
        terminal.screen.cells.joined().contains {
            $0.look.foreground != .standard || $0.look.background != .standard
        }
    }

    @Test func firstPageIsPaintedBeforeTheTerminalSaysAnythingAndNothingIsAsked() throws {
        let (_, terminal) = try opened()
        try terminal.wait(for: "A cell in short")
        terminal.settle()
        terminal.type("  jG?qo\u{1B}")
        terminal.settle()
        // Device attributes, cursor position, colours, modes: none of them is asked for.
        for query in [
            "\u{1B}[c", "\u{1B}[0c", "\u{1B}[>c", "\u{1B}[>0c", "\u{1B}[>q", "\u{1B}[5n", "\u{1B}[6n",
            "\u{1B}[?u", "$p", "\u{1B}]10;?", "\u{1B}]11;?", "\u{1B}P+q", "\u{1B}[14t", "\u{1B}[18t",
        ] { #expect(!terminal.transcript.contains(query)) }
        // Nor is the mouse taken from the terminal.
        for mode in ["?1000h", "?1002h", "?1003h", "?1006h", "?1004h"] {
            #expect(!terminal.transcript.contains(mode))
        }
        try leave(terminal)
    }

    @Test func repliesThatComeLateAreNotKeys() throws {
        let (course, terminal) = try opened()
        try terminal.wait(for: "A cell in short")
        terminal.settle()
        let page = terminal.shown
        let replies = [
            "\u{1B}[?64;1;2;6;9;15;18;21;22c", "\u{1B}[>41;330;0c", "\u{1B}[12;40R", "\u{1B}[?2026;2$y",
            "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\", "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}",
            "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}P1+r5463=787465726d\u{1B}\\", "\u{1B}[?1u", "\u{1B}[I",
            "\u{1B}[O", "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[4;600;800t", "\u{1B}_Gi=1;OK\u{1B}\\",
        ]
        for reply in replies {
            terminal.type(reply)
            terminal.settle()
            #expect(terminal.shown == page, "\(reply.debugDescription) changed the page")
        }
        // Cut in the middle, and all at once.
        terminal.type("\u{1B}]11;rgb:1c1c/")
        terminal.settle()
        terminal.type("1c1c/1c1c\u{1B}\\")
        terminal.type(replies.joined())
        terminal.settle()
        #expect(terminal.shown == page)
        try leave(terminal)
        #expect(try course.store.notes().isEmpty)
    }

    @Test func dumbTerminalGetsTheTextAndNoEscapes() throws {
        for term in ["dumb", ""] {
            let (_, terminal) = try opened(["TERM": term])
            try #expect(terminal.finish() == .exited(0))
            #expect(!terminal.transcript.contains("\u{1B}"))
            #expect(terminal.transcript.contains("This is the last paragraph"))
        }
    }

    @Test func noColorLeavesTheWholePagerWithoutColour() throws {
        let (_, terminal) = try opened(["NO_COLOR": "1", "COLORTERM": "truecolor"])
        try terminal.wait(for: "A cell in short")
        for keys in ["/the\r", "\t", "o", "q", "?", "q", "t"] {
            terminal.type(keys)
            terminal.settle()
            #expect(!hasColour(terminal))
        }
        terminal.type("\u{1B}")
        try terminal.wait(for: "stay open")
        try leave(terminal)
    }

    @Test func emptyNoColorIsNotSetAndTheFlagComesFirst() throws {
        let (_, empty) = try opened(["NO_COLOR": ""])
        try empty.wait(for: "A cell in short")
        #expect(hasColour(empty))
        try leave(empty)
        let (_, asked) = try opened(["NO_COLOR": "1"], ["--color", "always"])
        try asked.wait(for: "A cell in short")
        #expect(hasColour(asked))
        try leave(asked)
        let (_, refused) = try opened(
            ["COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"], ["--color", "never"])
        try refused.wait(for: "A cell in short")
        #expect(!hasColour(refused))
        try leave(refused)
    }

    @Test func pipedTextIsPlainUnlessColourIsForced() throws {
        let course = try ScratchFolder.smallCourse()
        func text(_ environment: [String: String?], _ more: String...) throws -> String {
            try Piped(Launch(["read", "2"] + more, in: course.path, environment: environment)).finish().output
        }
        #expect(try !text(["COLORTERM": "truecolor"]).contains("\u{1B}"))
        let forced = try text(["CLICOLOR_FORCE": "1"])
        #expect(forced.contains("\u{1B}[") && !forced.contains("\u{1B}[?"))
        #expect(try !text(["CLICOLOR_FORCE": "0"]).contains("\u{1B}"))
        #expect(try !text(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).contains("\u{1B}"))
        #expect(try !text(["CLICOLOR_FORCE": "1"], "--color", "never").contains("\u{1B}"))
        #expect(try text(["NO_COLOR": "1"], "--color", "always").contains("\u{1B}["))
        let narrow = try text([:], "--width", "30")
        #expect(narrow.split(separator: "\n").contains { $0.count > 20 })
        #expect(!narrow.contains("\u{1B}"))
    }

    @Test func colorTermDecidesHowManyColoursThereAre() throws {
        let (_, true24) = try opened(["COLORTERM": "truecolor"])
        try true24.wait(for: "A cell in short")
        #expect(true24.transcript.contains("38;2;"))
        try leave(true24)
        let (_, some) = try opened(["TERM": "xterm"])
        try some.wait(for: "A cell in short")
        #expect(!some.transcript.contains("38;2;") && !some.transcript.contains("38;5;"))
        #expect(hasColour(some))
        try leave(some)
    }

    @Test func lightAndDarkGroundsHaveColoursOfTheirOwn() throws {
        var transcripts: Set<String> = []
        for ground in ["15;0", "0;15"] {
            let (_, terminal) = try opened(["COLORTERM": "truecolor", "COLORFGBG": ground])
            try terminal.wait(for: "A cell in short")
            terminal.settle()
            transcripts.insert(terminal.transcript)
            try leave(terminal)
        }
        let (_, told) = try opened(["COLORTERM": "truecolor", "COLORFGBG": "15;0"], ["--theme", "light"])
        try told.wait(for: "A cell in short")
        told.settle()
        #expect(transcripts.count == 2)
        #expect(transcripts.contains(told.transcript))
        try leave(told)
    }

    @Test(arguments: [["LANG": "C"], ["LANG": "de_DE.ISO-8859-1"], ["LC_ALL": "POSIX", "LANG": "C.UTF-8"]])
    func localeWithoutUTF8GetsASCIIOnly(_ locale: [String: String]) throws {
        let (_, terminal) = try opened(locale.mapValues { Optional($0) })
        try terminal.wait(for: "A cell in short")
        for keys in [" ", " ", "G", "?", "q", "o", "q", "v", "\u{1B}", "m", "a", "'", "a", "t"] {
            terminal.type(keys)
            terminal.settle()
        }
        terminal.type("\u{1B}")
        try terminal.wait(for: "stay open")
        try leave(terminal)
        #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
        let course = try ScratchFolder.smallCourse()
        let piped = try Piped(
            Launch(["read", "2"], in: course.path, environment: locale.mapValues { Optional($0) })
        ).finish()
        #expect(piped.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func stormOfSizesEndsWhereItBegan() throws {
        let (_, terminal) = try opened()
        try terminal.wait(for: "A cell in short")
        terminal.type(" ")
        terminal.settle()
        let page = terminal.shown
        var random = SystemRandomNumberGenerator()
        for _ in 0..<60 {
            terminal.resize(
                columns: Int.random(in: 1...180, using: &random), rows: Int.random(in: 1...60, using: &random)
            )
            // Some sizes come before the last has been painted, some after.
            if Bool.random(using: &random) { usleep(3000) }
        }
        terminal.resize(columns: 80, rows: 24)
        try terminal.wait(until: "the page is as it was") {
            terminal.settle()
            return terminal.shown == page
        }
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }

    @Test func figureAndQuizSurviveAScreenOfOneCell() throws {
        let course = try ScratchFolder.realCourse()
        // Keys that come right behind Esc may mean something else, such as a note in the editor.
        let launch = Launch(
            ["read", "2"], in: course.path, environment: ["EDITOR": "true", "VISUAL": "true"])
        let terminal = try LearnersTerminal(launch, columns: 1, rows: 1)
        try terminal.waitForPager()
        for keys in ["\t", "\t", "\t", "\t", "\t", "\u{1B}[C", "r", "\u{1B}", "t", "a\r", "\u{1B}", "'", "x"]
        {
            terminal.type(keys)
            usleep(20_000)
        }
        terminal.type("\u{1B}")
        terminal.resize(columns: 80, rows: 24)
        terminal.type("\u{1B}q")
        usleep(200_000)
        terminal.type("\u{3}")
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }

    @Test func linksAreToldRowByRowWithAnIdAndNotToTheConsole() throws {
        let folder = try ScratchFolder()
        let words = (1...40).map { "word\($0)" }.joined(separator: " ")
        try folder.write("See [\(words)](https://example.org/a).\n", to: "x.md")
        let terminal = try LearnersTerminal(Launch(["read", "x.md"], in: folder.path))
        try terminal.wait(for: "word40")
        let opened = terminal.transcript.ranges(of: "\u{1B}]8;id=w0;https://example.org/a\u{1B}\\").count
        #expect(opened >= 3)
        try leave(terminal)
        let console = try LearnersTerminal(
            Launch(["read", "x.md"], in: folder.path, environment: ["TERM": "linux"]))
        try console.wait(for: "word40")
        #expect(!console.transcript.contains("\u{1B}]8"))
        try leave(console)
    }
}
