package io.makegood.localstack.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What customers of a kitchen and garden shop say. */
final class Voices {

    private static final List<String> GLAD = List.of(
            "She found the one hinge that fits our old cupboard. I had given up.",
            "He carried the olive tree to my car in the rain and would not take a tip.",
            "Called back within the hour, as promised.",
            "They told me honestly that I did not need the expensive one.",
            "My knife came back sharper than new, and a day early.",
            "The course on pruning was a delight; I have told all my neighbours.",
            "Refund without a single question. I will be back.",
            "Best advice on tomatoes I ever had.");

    private static final List<String> FINE = List.of(
            "All as expected.",
            "Good, but the car park is tight.",
            "Friendly. A little slow at the till.",
            "The plants look well; labels with the care would help.",
            "Fine. I would like later opening hours on Fridays.");

    private static final List<String> UPSET = List.of(
            "Waited forty minutes for somebody to open the cabinet.",
            "The pot arrived broken, for the second time.",
            "Nobody called back although it was promised twice.",
            "I was sent from one counter to the next and back again.",
            "The delivery came two days late and to the wrong door.",
            "I was told that those are the rules. No other reason.",
            "Charged twice, and I had to prove it myself.",
            "The pan lost its coating in a week.");

    private Voices() {}

    static String of(int nps, RandomGenerator random) {
        List<String> voices = nps >= 9 ? GLAD : nps >= 7 ? FINE : UPSET;
        return voices.get(random.nextInt(voices.size()));
    }
}
