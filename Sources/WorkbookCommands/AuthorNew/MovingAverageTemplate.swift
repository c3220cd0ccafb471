/// The one exercise of a new course.
enum MovingAverageTemplate {
    static let task = """
        ---
        title: A moving average
        minutes: 5
        ---

        <!-- Say what is wanted so that nobody has to guess: the signature, what each argument holds, an example by hand. -->

        Replace each value by the mean of the last `width` values, itself included. At the beginning, where there are fewer, take
        the mean of those there are.

        ```swift
        func movingAverage(values: [Float], width: Int) -> [Float]
        ```

        | Argument | Shape | Meaning |
        |---|---|---|
        | `values` | `[N]` | what is smoothed |
        | `width` | | how many values a window has, 1 or more |
        | result | `[N]` | one mean for each value |

        ```swift
        movingAverage(values: [2, 4, 9, 3], width: 3)
        // [2, 3, 5, 5.3333]
        ```

        ## Hint 1

        Where does the window of entry i begin? Look at the first entries apart.

        ## Hint 2

        It begins at i − width + 1, or at 0 where that is below 0. Divide by how many values are in it.

        ## Hint 3

        ```swift
        values.indices.map { i in
            let window = values[max(0, …)...i]
            return window.reduce(0, +) / …
        }
        ```

        """

    static let solution = """
        import NumericCore

        /// The mean of the last few values, for each value.
        ///
        /// - Parameters:
        ///   - values: what is smoothed [N].
        ///   - width: how many values a window has, 1 or more.
        /// - Returns: one mean for each value [N].
        func movingAverage(values: [Float], width: Int) -> [Float] {
            // solution
            values.indices.map { i in
                let window = values[max(0, i - width + 1)...i]
                return window.reduce(0, +) / Float(window.count)
            }
            // stub
            // // Give one mean for each value, then run: workbook grade
            // unwritten()
            // end
        }

        """

    static let check = """
        # How answers are judged: inputs are drawn by these lines and the answers compared with the model solution's.
        # `workbook help check` has all that may stand here.
        format: 1
        # A case a line, then the edges: lists of 1, 2 and 30 values.
        sizes:
          - {N: 5..7}
          - {N: 9..12}
        edges: {N: [1, 2, 30]}
        # Every parameter, in the order in which they are drawn.
        inputs:
          values: "[N] normal(10, 4)"
          width: integer(min(2, N), N)
        # What the axes of the result count.
        results: [value]
        # What holds whatever the numbers are. A law explains a verdict in a sentence.
        laws:
          - identity-when: {set: {width: 1}, gives: values}

        """

    static let runningSum = """
        // Another right solution. It must pass, or the check asks for more than the task does.
        import NumericCore

        /// The sum of the window goes along: the newest value comes in, the oldest goes out.
        func movingAverage(values: [Float], width: Int) -> [Float] {
            var result: [Float] = []
            var sum: Float = 0
            for (i, value) in values.enumerated() {
                sum += value
                if i >= width { sum -= values[i - width] }
                result.append(sum / Float(min(i + 1, width)))
            }
            return result
        }

        """

    /// What stands above the words that a learner reads, once for all three.
    private static let note = """
        // A mistake as a learner writes it: the file's name is its own. The first words below are shown when an answer equals
        // this one, and those after the empty line when it does so again.
        """

    static let mistakes: [(id: String, text: String)] = [
        (
            "divided-by-the-width",
            """
            \(note)
            import NumericCore

            /// Your first entries are too small, and from the first whole window on all are right. How many values were there to
            /// add up at the first?
            ///
            /// The sum was divided by the width also where the window is shorter. Divide by how many values are in it.
            func movingAverage(values: [Float], width: Int) -> [Float] {
                values.indices.map { i in
                    values[max(0, i - width + 1)...i].reduce(0, +) / Float(width)
                }
            }

            """
        ),
        (
            "one-value-too-many",
            """
            \(note)
            import NumericCore

            /// Your entries follow the values more slowly than they should. With a width of 2, which values are in the window of
            /// entry 5?
            ///
            /// The window holds one value more than its width. It begins at i - width + 1.
            func movingAverage(values: [Float], width: Int) -> [Float] {
                values.indices.map { i in
                    let window = values[max(0, i - width)...i]
                    return window.reduce(0, +) / Float(window.count)
                }
            }

            """
        ),
        (
            "window-ahead",
            """
            \(note)
            import NumericCore

            /// Your last entry is the last value, and your first is not the first. Which values could be known at the first hour?
            ///
            /// The window begins at its entry and looks ahead. It has to end there.
            func movingAverage(values: [Float], width: Int) -> [Float] {
                values.indices.map { i in
                    let window = values[i..<min(values.count, i + width)]
                    return window.reduce(0, +) / Float(window.count)
                }
            }

            """
        ),
    ]
}
