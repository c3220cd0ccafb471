import Terminal
import Testing

struct CapabilitiesTests {
    private func capabilities(
        _ environment: [String: String], isTerminal: Bool = true, colour: ColourChoice = .auto,
        windowSize: TerminalSize? = nil, width: Int? = nil
    ) -> Capabilities {
        Capabilities(
            environment: { environment[$0] }, isInputTerminal: isTerminal, isOutputTerminal: isTerminal,
            windowSize: windowSize, colour: colour, width: width)
    }

    @Test func flagBeatsEveryVariable() {
        let environment = ["NO_COLOR": "1", "TERM": "xterm-256color"]
        #expect(capabilities(environment, isTerminal: false, colour: .always).colours == .indexed256)
        #expect(capabilities(["CLICOLOR_FORCE": "1", "TERM": "xterm"], colour: .never).colours == .none)
    }

    @Test func noColorCountsOnlyWhenNotEmpty() {
        #expect(capabilities(["NO_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"]).colours == .none)
        #expect(capabilities(["NO_COLOR": "", "TERM": "xterm"]).colours == .ansi16)
    }

    @Test func forceBeatsPipeAndDumbTerminal() {
        #expect(capabilities(["CLICOLOR_FORCE": "1", "TERM": "dumb"], isTerminal: false).colours == .ansi16)
        #expect(capabilities(["CLICOLOR_FORCE": "0", "TERM": "xterm"], isTerminal: false).colours == .none)
    }

    @Test func dumbTerminalHasNeitherColourNorCursor() {
        let dumb = capabilities(["TERM": "dumb", "COLORTERM": "truecolor"])
        #expect(dumb.colours == .none)
        #expect(!dumb.canPlaceCursor)
        #expect(!capabilities([:]).canPlaceCursor)
    }

    @Test func depthComesFromColortermThenTerm() {
        #expect(capabilities(["COLORTERM": "truecolor", "TERM": "xterm"]).colours == .truecolor)
        #expect(capabilities(["TERM": "screen-256color"]).colours == .indexed256)
        #expect(capabilities(["TERM": "linux"]).colours == .ansi16)
        #expect(capabilities(["TERM": "vt100"]).colours == .none)
    }

    @Test func pipeHasNoColour() {
        #expect(capabilities(["TERM": "xterm-256color"], isTerminal: false).colours == .none)
    }

    @Test func firstLocaleVariableThatIsSetDecides() {
        #expect(capabilities(["LC_ALL": "C", "LANG": "en_GB.UTF-8"]).isUnicode == false)
        #expect(capabilities(["LC_ALL": "", "LC_CTYPE": "C.utf8", "LANG": "C"]).isUnicode)
        #expect(capabilities(["LANG": "de_DE.ISO-8859-1"]).isUnicode == false)
        #expect(capabilities([:]).isUnicode)
    }

    @Test func widthComesFromFlagThenWindowThenColumns() {
        let window = TerminalSize(columns: 100, rows: 30)
        #expect(capabilities(["COLUMNS": "60"], windowSize: window, width: 50).size.columns == 50)
        #expect(capabilities(["COLUMNS": "60"], windowSize: window).size == window)
        #expect(capabilities(["COLUMNS": "60"]).size == TerminalSize(columns: 60, rows: 24))
        #expect(capabilities(["COLUMNS": "-5"]).size.columns == 80)
        #expect(capabilities(["COLUMNS": "999999999999"]).size.columns == 80)
    }
}
