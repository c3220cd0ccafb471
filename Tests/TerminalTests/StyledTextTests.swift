import Terminal
import Testing

struct StyledTextTests {
    @Test func neighboursOfOneStyleJoin() {
        var text = StyledText("ab")
        text.append("cd")
        text.append("e", Style(.code))
        #expect(text.spans.map(\.text) == ["abcd", "e"])
        #expect(text.width == 5)
    }

    @Test func cutThroughAWideCharacterLeavesBlanks() {
        let text = StyledText("a日b本c")
        #expect(text.columns(0..<2).plain == "a ")
        #expect(text.columns(2..<5).plain == " b ")
        #expect(text.columns(1..<3).plain == "日")
        #expect(text.columns(0..<100) == text)
        for start in 0..<7 {
            for end in start...7 {
                #expect(text.columns(start..<end).width == end - start)
            }
        }
    }

    @Test func combiningMarksStayWithTheirLetter() {
        let text = StyledText("e\u{301}x")
        #expect(text.columns(0..<1).plain == "e\u{301}")
        #expect(text.columns(1..<2).plain == "x")
    }

    @Test func restylingKeepsTheText() {
        var text = StyledText("one two ")
        text.append("three", Style(.code))
        for start in 0...text.width {
            for end in start...text.width {
                let changed = text.restyled(start..<end) { $0.mark = .match }
                #expect(changed.plain == text.plain)
                #expect(changed.width == text.width)
            }
        }
    }

    @Test func trimmingTakesBlanksAtTheEndOnly() {
        var text = StyledText("  a ")
        text.append("   ", Style(.quiet))
        #expect(text.trimmed().plain == "  a")
        #expect(StyledText("   ").trimmed().isEmpty)
        #expect(text.trimmed().width == 3)
    }
}
