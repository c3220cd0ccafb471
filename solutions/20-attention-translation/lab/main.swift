import LabKit
import NumericCore

// Two nets learn to write dates anew, one that looks at its source at every step and one that does not, on the same dates.
let run = LabRun()
let units = run.whole("units")
var attentive = Translator(units: units, looks: true, using: &run.random)
var plain = Translator(units: units, looks: false, using: &run.random)
var (optimizer, plainOptimizer) = (Adam(), Adam())
let test = Dates(count: 200, using: &run.random)
let rates = Schedule(peak: run.number("rate"), warmup: 0, final: 0.1)
run.restore(&attentive.parameters, &optimizer)
if let text = run.sample { attentive.show(text, on: run) }

for step in run.steps {
    let dates = Dates(count: 32, using: &run.random)
    let lesson = attentive.lesson(from: dates)
    run.report(loss: lesson.loss, gradient: lesson.gradients.norm)
    let rate = rates.rate(at: run.progress)
    optimizer.step(&attentive.parameters, gradients: lesson.gradients.clipped(to: 1), rate: rate)
    let other = plain.lesson(from: dates)
    plainOptimizer.step(&plain.parameters, gradients: other.gradients.clipped(to: 1), rate: rate)
    if step % 50 == 0 || step == 1 {
        run.measure(attentive.exactness(on: test), weights: attentive.parameters, optimizer: optimizer)
        run.compare("no attention", plain.exactness(on: test))
        attentive.showMap(of: "Mar 3, 1998", on: run)
    }
}
run.finish()
