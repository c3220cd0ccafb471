import ExerciseChecks
import SubmissionRuntime
import Testing

@testable import Grader
@testable import ReportPages

/// What a report says of two texts or lists.
struct PartingTextTests {
    private func sentence(_ yours: WireValue, _ expected: WireValue) -> String {
        let comparison = Comparison(
            tolerance: Tolerance(), results: [EntryPoint.Result("", yours.kindName, axes: ["token"])])
        guard case .parting(let parting)? = comparison.departure(of: [yours], from: [expected]) else {
            return ""
        }
        return PartingText(parting, name: "the result").sentence
    }

    @Test func theSentenceNamesThePlace() {
        #expect(
            sentence(.ints([5, 2]), .ints([5, 2, 7]))
                == "the result has 2 elements and should have 3. Up to element 1 all is right. "
                + "Element 2, 7, is missing.")
        #expect(
            sentence(.ints([4]), .ints([5, 2]))
                == "the result has 1 element and should have 2. Element 0 is 4 and should be 5.")
        #expect(
            sentence(.text("abd"), .text("abc"))
                == "the result is `\"abd\"` and should be `\"abc\"`. They part at character 2.")
        #expect(
            sentence(.texts(["O", "I-PER"]), .texts(["O", "B-PER"]))
                == "the result: element 1 is `\"I-PER\"` and should be `\"B-PER\"`. They part at the first "
                + "character. Element 0 is right.")
        #expect(sentence(.bool(true), .bool(false)) == "the result is true and should be false.")
        #expect(sentence(.floats([1]), .floats([])) == "the result has 1 element and should have 0.")
    }

    @Test func longTextsAreShownAroundThePlace() {
        let text = String(repeating: "x", count: 500)
        let shown = sentence(.text(text + "a" + text), .text(text + "b" + text))
        #expect(shown.contains("xa") && shown.contains("xb") && shown.contains("character 500"))
        #expect(shown.count < 200)
    }
}
