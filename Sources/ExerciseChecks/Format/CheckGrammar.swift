/// The page of grammar that `workbook help check` prints.
package enum CheckGrammar {
    /// At most 80 columns wide.
    package static var page: String {
        """
        check.yml says how an exercise is judged. It stands in solutions/LESSON/NAME/.

        format: 1
        reference: rnn-step     # of the reference core; else the model solution is it
        stub: faulty            # the stub is a complete, wrong program to mend
        uses: [rnn_step]        # solutions that check.swift imports
        sizes:                  # a case a line; no two sizes of a case are equal,
          - {B: 2..3, D: 4..6, H: D, E: 2 * B}   # unless one is written as the other
        where: [mod(D, 2) = 0]  # of each case: = != < <= > >=
        edges: {B: [1, 2, 24], D: none}   # by default 1, 2 and twice the largest
        equal: [{D: B}]         # asked only where unequal sizes stop a program
        inputs:                 # every parameter; a formula may name what is before it
          x: "[B, D] normal(0, 0.5)"
        results: [batch, unit]  # axes, outermost first; [] for a number. Several:
                          # {y: [batch], dwh: {axes: [unit, unit], gradientOf: wh}}
                          # {axes: [], withheld: true}: never told in a report
        tolerance: exact        # or {relative: 1e-4, absolute: 1e-5}, the default
        fixed: examples.json    # [{"inputs": {…}, "results": {…}, "say": "…"}, …]
        laws:                   # they explain a verdict
          - depends-on: h0
            say: A better sentence.
            when: {x: x * 50}

        Inputs:
        \(inputLines)

        Laws, over all results or those named by `result` or `results`:
        \(ExerciseLaws.all.map { "  " + $0.form }.joined(separator: "\n"))

        Formulas: numbers, names, + - * / ^, parentheses, ceil, floor, round, mod, min,
        max, abs, sqrt, exp, log, tanh, sigmoid; sum and max of an input that is a list.
        What is conditional stands in check.swift, in plain Swift.

        """
    }

    /// Every kind as it is written, several on a line.
    private static var inputLines: String {
        var lines: [String] = []
        for kind in InputKind.allCases {
            let form = kind.form
            if let last = lines.last, last.count + form.count + 3 <= 80 {
                lines[lines.count - 1] = last + "   " + form
            } else {
                lines.append("  " + form)
            }
        }
        return lines.joined(separator: "\n")
    }
}
