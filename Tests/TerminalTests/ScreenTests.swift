import Terminal
import Testing

struct ScreenTests {
    @Test func frameReachesTheScreenAsStyled() {
        var screen = VirtualScreen(columns: 10, rows: 3)
        var painter = ScreenPainter(theme: Theme(.ansi16, background: .dark))
        var line = StyledText("ab")
        line.append("cd", Style(.code, .strong))
        screen.write(painter.paint([line, StyledText("日本語")], size: screen.size))
        #expect(screen.text == ["abcd", "日本語", ""])
        #expect(screen.cells[0][0].look == .plain)
        #expect(screen.cells[0][2].look == Rendition([.bold], foreground: .indexed(3)))
        #expect(screen.isCursorVisible == false)
        #expect(screen.unknown.isEmpty)
    }

    @Test func writesThatEndWithinACharacterOrSequenceAreTakenUpWhereTheyEnded() {
        let bytes = Array("é─\u{1B}[31m日本\u{1B}[0m 😀x\r\nω".utf8)
        var whole = VirtualScreen(columns: 20, rows: 3)
        whole.write(bytes)
        #expect(whole.text == ["é─日本 😀x", "ω", ""])
        for size in 1...5 {
            var screen = VirtualScreen(columns: 20, rows: 3)
            for start in stride(from: 0, to: bytes.count, by: size) {
                screen.write(Array(bytes[start..<min(bytes.count, start + size)]))
            }
            #expect(screen.text == whole.text, "\(size) at a time")
        }
    }

    @Test func onlyChangedRowsAreSent() {
        var painter = ScreenPainter(theme: Theme(.none))
        let size = TerminalSize(columns: 20, rows: 3)
        _ = painter.paint([StyledText("one"), StyledText("two")], size: size)
        let text = String(
            decoding: painter.paint([StyledText("one"), StyledText("2")], size: size), as: UTF8.self)
        #expect(text.contains("2"))
        #expect(!text.contains("one"))
    }

    @Test func fullRowIsNotErasedAndLongRowIsCut() {
        var screen = VirtualScreen(columns: 4, rows: 2)
        var painter = ScreenPainter(theme: Theme(.none))
        screen.write(painter.paint([StyledText("abcd"), StyledText("efghij")], size: screen.size))
        #expect(screen.text == ["abcd", "efgh"])
        screen.write(painter.paint([StyledText("a"), StyledText()], size: screen.size))
        #expect(screen.text == ["a", ""])
    }

    @Test func cursorIsShownWhereAsked() {
        var screen = VirtualScreen(columns: 10, rows: 3)
        var painter = ScreenPainter(theme: Theme(.none))
        screen.write(painter.paint([StyledText("x")], size: screen.size, cursor: (2, 99)))
        #expect(screen.isCursorVisible)
        #expect(screen.row == 2)
        #expect(screen.column == 9)
    }

    @Test func withoutColoursNoColourIsEverSet() {
        let theme = Theme(.none)
        for role in Style.Role.allCases {
            for mark in [Style.Mark.none, .match, .currentMatch, .selected] {
                let look = theme.rendition(
                    Style(role, [.strong, .emphasis, .strikethrough], mark: mark, link: 1))
                #expect(look.foreground == .standard)
                #expect(look.background == .standard)
                #expect(look.attributes.isDisjoint(with: [.dim, .italic, .strikethrough]))
            }
        }
    }

    @Test func sequencesMayBeCutBetweenWrites() {
        var screen = VirtualScreen(columns: 5, rows: 2)
        for byte in Array("\u{1B}[2;3H\u{1B}[1mx".utf8) { screen.write([byte]) }
        #expect(screen.text == ["", "  x"])
        #expect(screen.cells[1][2].look.attributes == .bold)
    }
}
