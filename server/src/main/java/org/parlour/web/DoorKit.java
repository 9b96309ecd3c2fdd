package org.parlour.web;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Recipes;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Stations;
import org.parlour.hosts.Hosts;
import org.parlour.kernel.Blobs;
import org.parlour.kernel.Register;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.Uploads;
import org.parlour.live.LiveHub;
import org.parlour.mail.Postman;
import org.parlour.tours.Tours;
import org.parlour.years.Years;

/// What the doors work with.
///
/// @param postman null in a house that sends no letters
/// @param posts how many requests each badge has left
/// @param failures how many wrong codes each address has left
/// @param wrongWords how many wrong sets of three words each gathering has left
record DoorKit(
    Settings settings,
    Rooms rooms,
    Reception reception,
    Stations stations,
    Recipes recipes,
    Tours tours,
    Years years,
    @Nullable Postman postman,
    Register register,
    Blobs blobs,
    Uploads uploads,
    Hosts hosts,
    Secrets secrets,
    LiveHub live,
    WireJson wire,
    Contract contract,
    Cookies cookies,
    InstantSource clock,
    Allowance posts,
    Allowance failures,
    Allowance wrongWords) {}
