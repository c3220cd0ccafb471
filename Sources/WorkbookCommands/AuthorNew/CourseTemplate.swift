/// The files of a new course: small, whole and in order. What is said in them is for the author who reads them first.
struct CourseTemplate {
    let title: String

    private static let lesson = "01-moving-average"
    private static let exercise = "moving_average"

    /// Paths from the course's folder, and what goes there. The stub and its package follow from them.
    var files: [(path: String, text: String)] {
        let folder = "solutions/\(Self.lesson)/\(Self.exercise)"
        return [
            ("README.md", readme),
            (".gitignore", ".workbook/\n.build/\n"),
            ("lessons/course.md", course),
            ("lessons/\(Self.lesson)/lesson.md", Self.lessonText),
            ("lessons/\(Self.lesson)/quiz.md", Self.quiz),
            ("exercises/\(Self.lesson)/\(Self.exercise).md", MovingAverageTemplate.task),
            ("\(folder).swift", MovingAverageTemplate.solution),
            ("\(folder)/check.yml", MovingAverageTemplate.check),
            ("\(folder)/right/running-sum.swift", MovingAverageTemplate.runningSum),
        ] + MovingAverageTemplate.mistakes.map { ("\(folder)/mistakes/\($0.id).swift", $0.text) }
    }

    private var course: String {
        """
        ---
        title: \(QuotedYAML(title))
        format: 1
        parts:
          - title: First steps
            lessons: [\(Self.lesson)]
        ---

        <!-- Above: the title, and the parts with the folders of their lessons. Below: what `workbook` shows to somebody
             who has not begun. Comments like this one are never shown. -->

        Welcome. A lesson explains one idea, its quiz asks what you took from it, and its exercises have a hole for you to
        fill in. What you write is judged each time you save it, and the verdict says what is off and why.

        Type `workbook next` to begin.

        """
    }

    private var readme: String {
        """
        # \(title)

        A course for `workbook`. In this folder, `workbook next` takes it, and `workbook author check` proves that all of
        it is in order.

        | File | What it is for |
        |---|---|
        | `lessons/course.md` | the course's title, its parts and its welcome |
        | `lessons/\(Self.lesson)/lesson.md` | a lesson; its number gives its place |
        | `lessons/\(Self.lesson)/quiz.md` | the lesson's questions |
        | `exercises/\(Self.lesson)/\(Self.exercise).md` | what an exercise asks, and three hints |
        | `exercises/\(Self.lesson)/\(Self.exercise).swift` | where a learner writes: made from the solution, never by hand |
        | `exercises/Package.swift` | the same, so that an editor completes and checks the stubs |
        | `solutions/\(Self.lesson)/\(Self.exercise).swift` | the model solution, with the stub's lines marked in it |
        | `solutions/\(Self.lesson)/\(Self.exercise)/check.yml` | how answers are judged: sizes, inputs, results, laws |
        | `solutions/\(Self.lesson)/\(Self.exercise)/mistakes/` | a file for each mistake that learners make |
        | `solutions/\(Self.lesson)/\(Self.exercise)/right/` | other solutions that must pass |

        To go on:

            workbook author new 02-second-lesson --title "The second lesson"
            workbook author new 02-second-lesson/some_name --title "Its exercise" --signature "func someName(n: Int) -> Int"
            workbook author stubs
            workbook author check

        `workbook help check` has all that may stand in a check.yml.

        """
    }

    private static let lessonText = """
        ---
        title: A moving average
        summary: Smooth a list of numbers by the mean of the last few.
        ---

        <!-- A lesson is Markdown. One idea, something concrete first, and a link to the exercise where it can be done. A
             `swift run` block is run by `workbook author check`, which compares what it prints with the block below. -->

        # What is the temperature doing?

        A thermometer that is read each hour gives a jagged line. To see where it goes, replace each value by the mean of the
        last few. How many they are is the *width* of the window.

        With a width of 2, each entry is the mean of a value and the one before it:

        ```swift run
        let temperatures: [Float] = [2, 4, 9, 3]
        for i in 1..<temperatures.count {
            print((temperatures[i - 1] + temperatures[i]) / 2)
        }
        ```

        ```output
        3.0
        6.5
        6.0
        ```

        The first value has none before it. There the window is shorter: the mean of what there is, which is the value itself.
        So the result is as long as the list, and its first entry is always the first value.

        In general, with values $`v_0, v_1, \\dots`$ and a width of $`w`$,

        ```math
        m_i = \\frac{1}{\\min(i + 1, w)} \\sum_{j = \\max(0, i - w + 1)}^{i} v_j
        ```

        Now [write it](../../exercises/01-moving-average/moving_average.md).

        """

    private static let quiz = """
        <!-- A question is a heading, which is its name for ever, a text, and boxes or an `answer` block. What stands under
             a choice is read by those who chose it. -->

        ## length-of-the-result

        A list of {n} values is smoothed with a width of {w}. How many entries has the result?

        ```answer
        draw: {n: [20, 30], w: [4, 9]}
        number: n
        wrong:
          - number: n - w + 1
            feedback: That counts the places where a whole window fits. Here the first windows are shorter.
        ```

        > Each value has an entry of its own.

        ## wide-window

        The width is larger than the list. What is the last entry?

        - [x] The mean of all values
        - [ ] Zero, since no window fits
          > A window that does not fit is shortened.
        - [ ] The last value
          > That is a width of 1.

        > The last window begins at the first value and ends at the last.

        """
}
