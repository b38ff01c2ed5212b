package io.makegood.console.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The pages that everybody finds at the top. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private final UriInfo uri;

    public Navigation(UriInfo uri) {
        this.uri = uri;
    }

    /** A page and whether one is on it. */
    public record Place(String path, String label, boolean here) {}

    public List<Place> places() {
        return List.of(
                place("/", "Today"),
                place("/cases", "Cases"),
                place("/recognition", "Recognition"),
                place("/trace", "Trace"));
    }

    private Place place(String path, String label) {
        String here = uri.getPath();
        boolean within = path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
        return new Place(path, label, within);
    }
}
