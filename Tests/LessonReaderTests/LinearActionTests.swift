import Testing

@testable import LessonReader

/// What can be typed between two sections, and how the prompt says so.
struct LinearActionTests {
    @Test func whatIsTypedIsWhatIsDone() {
        for action in LinearAction.allCases { #expect(LinearAction(action.typed) == action) }
        #expect(LinearAction("x") == nil)
    }

    @Test func thePromptNamesWhatIsOffered() {
        #expect(
            LinearAction.prompt(ending: nil, hasLinks: true, canChangeFigure: true)
                == "Enter: next section, a number: follow that link, f: change a figure, b: section before, "
                + "o: outline, q: stop?")
        #expect(
            LinearAction.prompt(ending: "the quiz", hasLinks: false, canChangeFigure: false)
                == "Enter: the quiz, b: section before, o: outline, q: stop?")
    }
}
