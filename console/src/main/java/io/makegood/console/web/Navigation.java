package io.makegood.console.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** The pages that a person finds at the top: those for everybody, and those of her role. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private final UriInfo uri;
    private final Person person;

    public Navigation(UriInfo uri, Person person) {
        this.uri = uri;
        this.person = person;
    }

    /** A page and whether one is on it. */
    public record Place(String path, String label, boolean here) {}

    public List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(
                place("/", "Today"),
                place("/cases", "Cases"),
                place("/recognition", "Recognition"),
                place("/trace", "Trace")));
        if (person.has(Roles.OPS)) {
            places.add(place("/operations", "Operations"));
        }
        return places;
    }

    private Place place(String path, String label) {
        String here = uri.getPath();
        boolean within = path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
        return new Place(path, label, within);
    }
}
