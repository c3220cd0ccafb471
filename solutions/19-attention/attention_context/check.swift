import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "between-the-values",
            "Weights are shares, so each number of a context lies between the smallest and the largest that stand in its place among the values."
        ) { inputs, answer in
            let (values, context) = (inputs.tensor("values"), answer.tensor())
            let (above, below) = (values.max(axis: 1), -(-values).max(axis: 1))
            return context.scalars.indices.allSatisfy {
                context.scalars[$0] <= above.scalars[$0] + 1e-4
                    && context.scalars[$0] >= below.scalars[$0] - 1e-4
            }
        },
        CheckLaw(
            "equal-values", "Where all values of a row are the same vector, the context is that vector.",
            probes: { inputs, _ in
                let values = inputs.tensor("values")
                let first = values.slice(axis: 1, at: 0)
                var same = inputs
                same["values"] = .tensor(stack([Tensor](repeating: first, count: values.shape[1]), axis: 1))
                return [same]
            },
            holds: { inputs, answers in
                answers[0].tensor().isClose(to: inputs[0].tensor("values").slice(axis: 1, at: 0))
            }),
        CheckLaw(
            "all-on-one", "With all the weight on one place, the context is that place's value.",
            probes: { inputs, _ in
                let shape = inputs.tensor("weights").shape
                var weights = Tensor(zeros: shape)
                for row in 0..<shape[0] { weights[row, shape[1] - 1] = 1 }
                var one = inputs
                one["weights"] = .tensor(weights)
                return [one]
            },
            holds: { inputs, answers in
                let values = inputs[0].tensor("values")
                return answers[0].tensor().isClose(to: values.slice(axis: 1, at: values.shape[1] - 1))
            }),
    ])
