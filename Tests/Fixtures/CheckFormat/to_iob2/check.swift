import CheckKit
import NumericCore

// Long runs of one type, so that a span has an inside: drawn tags change type at nearly every word.
let check = Check(
    cases: [
        ExtraCase("long spans") { inputs, random in
            var tag = 0
            inputs["tags"] = .ints(
                inputs.ints("tags").map { old in
                    if random.uniform() < 0.3 { tag = old }
                    return tag
                })
        }
    ])
